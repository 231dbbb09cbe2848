using InitLab.Notebooks.Running.Export.Prose.Formulas;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InitLab.Notebooks.Running.Verifying;

/// <summary>The words of a Markdown text: no code, no addresses, no formulas.</summary>
internal static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .Use<FormulaExtension>()
        .Build();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    public static IEnumerable<string> Words(string markdown) =>
        Parse(markdown)
            .Descendants<LiteralInline>()
            .SelectMany(literal => literal.Content.ToString().Split([' ', '\t', '\n'], StringSplitOptions.None))
            .Select(word => word.Trim().Trim('.', ',', ';', ':', '(', ')', '!', '?', '"', '\'', '“', '”', '’'))
            .Where(word => word.Any(char.IsLetterOrDigit));
}
