using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace InitLab.Notebooks.Running.Export.Prose.Formulas;

/// <summary>Formulas between dollars as front ends of notebooks read them: over several lines, and closed.</summary>
/// <remarks>
/// Markdig's own mathematics takes a formula of one line, and one between two lines that hold nothing but two dollars.
/// It is not told that a line in the middle of a formula, such as <c>- b</c> or <c>= c</c>, is no list and no heading.
/// </remarks>
internal sealed class FormulaExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        AddInlines(pipeline.InlineParsers);
        pipeline.BlockParsers.Insert(0, new FencedFormulaParser());
        // Markdig asks those that name the line's first character before those that name none, in two lists.
        var openings = pipeline.BlockParsers.SelectMany(parser => parser.OpeningCharacters ?? []).Distinct();
        pipeline.BlockParsers.Insert(0, new FormulaLineParser([.. openings]));
        pipeline.BlockParsers.Insert(0, new FormulaLineParser([]));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>Adds what finds formulas in the text of a paragraph.</summary>
    internal static void AddInlines(OrderedList<InlineParser> parsers)
    {
        parsers.Insert(0, new LongFormulaParser());
        parsers.Insert(0, new MathInlineParser());
    }
}
