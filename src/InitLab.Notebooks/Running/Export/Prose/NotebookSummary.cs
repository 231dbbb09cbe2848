using InitLab.Notebooks.Format;
using Markdig.Syntax;

namespace InitLab.Notebooks.Running.Export.Prose;

/// <summary>A notebook in two lines: its first heading and its first paragraph.</summary>
/// <param name="Title">The first heading as plain text.</param>
/// <param name="TitleHtml">The first heading as HTML without links.</param>
/// <param name="QuestionHtml">The first paragraph as HTML without links, or nothing.</param>
internal sealed record NotebookSummary(string Title, string TitleHtml, string QuestionHtml)
{
    internal static NotebookSummary Of(Notebook notebook, string notebookName)
    {
        var blocks = Blocks(notebook, notebookName).ToList();
        var (heading, place) = blocks.FirstOrDefault(found => found.Block is HeadingBlock);
        var (paragraph, nextTo) = blocks.FirstOrDefault(found => found.Block is ParagraphBlock);
        var name = Path.GetFileNameWithoutExtension(notebookName);
        return new NotebookSummary(
            heading is null ? name : PageAnchors.PlainText(heading),
            heading is null ? System.Net.WebUtility.HtmlEncode(name) : ProseHtml.Inline(heading, place),
            paragraph is null ? "" : ProseHtml.Inline(paragraph, nextTo)
        );
    }

    private static IEnumerable<(LeafBlock? Block, string Place)> Blocks(Notebook notebook, string notebookName) =>
        notebook
            .Cells.Index()
            .Where(cell => cell.Item is MarkdownCell)
            .SelectMany(cell =>
                ProseHtml
                    .Parse(cell.Item.Source)
                    .OfType<LeafBlock>()
                    .Select(block => ((LeafBlock?)block, $"{notebookName}, cell {cell.Index + 1}"))
            );
}
