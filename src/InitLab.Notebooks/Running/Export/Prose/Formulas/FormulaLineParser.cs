using Markdig.Parsers;
using Markdig.Syntax;

namespace InitLab.Notebooks.Running.Export.Prose.Formulas;

/// <summary>
/// Keeps a line of a formula in its paragraph, though it looks like a list, a heading or a quotation.
/// </summary>
internal sealed class FormulaLineParser : BlockParser
{
    /// <param name="openings">The first characters of the lines that it sees; none for all.</param>
    internal FormulaLineParser(char[] openings) => OpeningCharacters = openings;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.CurrentBlock is not ParagraphBlock paragraph || !IsInFormula(processor, paragraph))
        {
            return BlockState.None;
        }

        paragraph.AppendLine(
            ref processor.Line,
            processor.Column,
            processor.LineIndex,
            processor.CurrentLineStartPosition,
            processor.TrackTrivia
        );
        paragraph.UpdateSpanEnd(processor.Line.End);
        for (Block? block = paragraph; block is not null; block = block.Parent)
        {
            block.IsOpen = true;
        }

        return BlockState.BreakDiscard;
    }

    private static bool IsInFormula(BlockProcessor processor, ParagraphBlock paragraph)
    {
        var (start, line) = (paragraph.Span.Start, processor.Line);
        if (!line.Text.AsSpan(start, line.Start - start).Contains('$'))
        {
            return false;
        }

        if (paragraph.GetData(typeof(FormulaSpans)) is not FormulaSpans formulas)
        {
            formulas = FormulaSpans.From(line.Text, start);
            paragraph.SetData(typeof(FormulaSpans), formulas);
        }

        return formulas.Cover(line.Start);
    }
}
