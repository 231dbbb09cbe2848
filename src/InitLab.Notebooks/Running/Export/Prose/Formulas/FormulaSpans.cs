using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Syntax;

namespace InitLab.Notebooks.Running.Export.Prose.Formulas;

/// <summary>Where the formulas of a paragraph stand, were all lines up to the next blank one its own.</summary>
internal sealed partial class FormulaSpans
{
    private static readonly MarkdownPipeline OneParagraph = ParagraphsAlone();

    private readonly SourceSpan[] _spans;

    private FormulaSpans(SourceSpan[] spans) => _spans = spans;

    /// <summary>Finds the formulas of a paragraph whose first lines are read.</summary>
    /// <param name="source">The whole Markdown text.</param>
    /// <param name="start">Where the paragraph begins in it.</param>
    internal static FormulaSpans From(string source, int start)
    {
        var blank = BlankLine().Match(source, start);
        var text = source[start..(blank.Success ? blank.Index : source.Length)];
        var formulas = Markdown.Parse(text, OneParagraph).Descendants<MathInline>();
        return new FormulaSpans([
            .. formulas.Select(formula => new SourceSpan(formula.Span.Start + start, formula.Span.End + start)),
        ]);
    }

    /// <summary>Whether a place in the whole text is inside a formula.</summary>
    internal bool Cover(int position) => _spans.Any(span => span.Start < position && position <= span.End);

    private static MarkdownPipeline ParagraphsAlone()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        FormulaExtension.AddInlines(builder.InlineParsers);
        return builder.Build();
    }

    // In a quotation a blank line has its mark.
    [GeneratedRegex(@"(?>\r\n?|\n)[ \t>]*[\r\n]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlankLine();
}
