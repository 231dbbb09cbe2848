using System.Text.Json.Nodes;
using InitLab.Notebooks.Running.Export.Prose.Formulas;
using InitLab.Notebooks.Running.Export.Tex;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;

namespace InitLab.Notebooks.Running.Export.Prose;

/// <summary>The prose of one page: Markdown to HTML, formulas as MathML, the page's headings collected.</summary>
/// <param name="notebookName">What messages call the notebook.</param>
internal sealed class ProseHtml(string notebookName)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Use<FormulaExtension>()
        .Build();

    private readonly PageAnchors _anchors = new();

    /// <summary>The headings rendered so far, top to bottom.</summary>
    internal List<Heading> Headings { get; } = [];

    internal static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>A Markdown cell; its headings become the page's.</summary>
    /// <exception cref="TexException">A formula cannot be translated; the message names the cell.</exception>
    internal string Cell(string markdown, int number, JsonObject? attachments)
    {
        var place = PlaceOf(number);
        var document = Parse(markdown);
        ProseLinks.Rewrite(document, attachments);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var id = _anchors.Take(heading);
            ProseLinks.Anchor(heading, id);
            Headings.Add(new Heading(heading.Level, id, Inline(heading, place)));
        }

        return Render(document, place);
    }

    /// <summary>Markdown that is no cell: an output, or a paragraph of the index.</summary>
    internal string Passage(string markdown, string place)
    {
        var document = Parse(markdown);
        ProseLinks.Rewrite(document, attachments: null);
        return Render(document, place);
    }

    /// <summary>The text of a heading or paragraph as HTML without links.</summary>
    internal static string Inline(LeafBlock block, string place)
    {
        using var writer = new StringWriter();
        var renderer = Renderer(writer, place);
        renderer.WriteLeafInline(block);
        writer.Flush();
        return ProseLinks.Without(writer.ToString());
    }

    internal string PlaceOf(int number) => $"{notebookName}, cell {number}";

    private static string Render(MarkdownDocument document, string place)
    {
        using var writer = new StringWriter();
        Renderer(writer, place).Render(document);
        writer.Flush();
        return writer.ToString();
    }

    private static HtmlRenderer Renderer(StringWriter writer, string place)
    {
        writer.NewLine = "\n";
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.RemoveAll(item => item is Markdig.Extensions.Tables.HtmlTableRenderer);
        renderer.ObjectRenderers.Insert(0, new InlineFormula(place));
        renderer.ObjectRenderers.Insert(0, new DisplayFormula(place));
        renderer.ObjectRenderers.Insert(0, new ScrollingTable());
        return renderer;
    }
}
