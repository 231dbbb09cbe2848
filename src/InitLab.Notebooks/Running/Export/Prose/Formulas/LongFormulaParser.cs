using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace InitLab.Notebooks.Running.Export.Prose.Formulas;

/// <summary>A formula of several lines in a paragraph; and any between two dollars that Markdig leaves.</summary>
internal sealed class LongFormulaParser : InlineParser
{
    private const char Dollar = '$';
    private const int DisplayDollars = 2;

    public LongFormulaParser() => OpeningCharacters = [Dollar];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (opening, before) = (slice.Start, slice.PeekCharExtra(-1));
        var dollars = SkipDollars(ref slice);
        var start = slice.Start;
        if (before == Dollar || dollars > DisplayDollars || !SkipContent(ref slice, dollars))
        {
            return false;
        }

        var content = new StringSlice(slice.Text, start, slice.Start - 1);
        slice.Start += dollars;
        if (!IsFormula(content, dollars, before, slice.CurrentChar) || IsRowOfTable(processor, content, dollars))
        {
            return false;
        }

        processor.Inline = new MathInline
        {
            Span = new SourceSpan(
                processor.GetSourcePosition(opening, out var line, out var column),
                processor.GetSourcePosition(slice.Start - 1)
            ),
            Line = line,
            Column = column,
            Delimiter = Dollar,
            DelimiterCount = dollars,
            Content = content,
        };
        return true;
    }

    // Up to as many dollars as opened it. One dollar inside two is content; code is no formula.
    private static bool SkipContent(ref StringSlice slice, int dollars)
    {
        while (!slice.IsEmpty && slice.CurrentChar != '`')
        {
            if (slice.CurrentChar != Dollar)
            {
                slice.Start += slice.CurrentChar == '\\' ? 2 : 1;
                continue;
            }

            var (found, closing) = (slice.Start, SkipDollars(ref slice));
            if (closing >= dollars)
            {
                slice.Start = found;
                return closing == dollars;
            }
        }

        return false;
    }

    private static int SkipDollars(ref StringSlice slice)
    {
        var start = slice.Start;
        while (slice.CurrentChar == Dollar)
        {
            slice.SkipChar();
        }

        return slice.Start - start;
    }

    // One dollar may be money: such a formula of one line is Markdig's matter, and none begins or ends with a blank.
    private static bool IsFormula(StringSlice content, int dollars, char before, char after)
    {
        var text = content.AsSpan();
        return !text.IsWhiteSpace()
            && (
                dollars == DisplayDollars
                || (
                    text.ContainsAny('\r', '\n')
                    && !char.IsWhiteSpace(text[0])
                    && !char.IsWhiteSpace(text[^1])
                    && !char.IsLetterOrDigit(before)
                    && !char.IsLetterOrDigit(after)
                )
            );
    }

    // A row ends with its line: dollars in two rows of a table belong to two cells.
    private static bool IsRowOfTable(InlineProcessor processor, StringSlice content, int dollars)
    {
        var text = content.AsSpan();
        var end = text.IndexOfAny('\r', '\n');
        return end >= 0
            && (dollars < DisplayDollars || text[end..].TrimStart().StartsWith('|'))
            && (processor.Inline?.ContainsParentOrSiblingOfType<PipeTableDelimiterInline>() ?? false);
    }
}
