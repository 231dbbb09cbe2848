using System.Net;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export.Code;
using InitLab.Notebooks.Running.Export.Outputs;
using InitLab.Notebooks.Running.Export.Prose;

namespace InitLab.Notebooks.Running.Export;

/// <summary>The cells of one page.</summary>
/// <param name="prose">Renders the page's prose.</param>
/// <param name="colours">Colours the page's code.</param>
internal sealed class CellHtml(ProseHtml prose, CodeColours colours)
{
    internal string Of(Cell cell, int number) =>
        cell switch
        {
            MarkdownCell markdown => Section(cell, "prose", prose.Cell(cell.Source, number, markdown.Attachments)),
            CodeCell code => Section(cell, "code", Code(code, number)),
            _ => Section(cell, "raw", Block(WebUtility.HtmlEncode(cell.Source), "text")),
        };

    private static string Section(Cell cell, string kind, string content) =>
        string.IsNullOrWhiteSpace(content)
            ? ""
            : $"<section class=\"cell {kind}\" id=\"cell-{WebUtility.HtmlEncode(cell.Id)}\">\n{content}\n</section>\n";

    private string Code(CodeCell cell, int number)
    {
        var outputs = new OutputHtml(prose, prose.PlaceOf(number)).Of(cell.Outputs);
        var shown = Hides(cell, "outputs_hidden") ? Folded("Show the output", outputs) : outputs;
        return Source(cell) + (outputs.Length == 0 ? "" : $"<div class=\"outputs\">\n{shown}</div>");
    }

    private string Source(CodeCell cell)
    {
        var language = CellLanguage.Of(cell);
        var text = language.Text.Trim('\n', '\r');
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var block = Block(language.IsCSharp ? colours.Colour(text) : WebUtility.HtmlEncode(text), language.Name);
        // The text of another language is the means to its output, which is what the reader came for.
        return !language.IsCSharp ? Folded($"Show the {WebUtility.HtmlEncode(language.Name)}", block)
            : Hides(cell, "source_hidden") ? Folded("Show the code", block)
            : block;
    }

    private static string Block(string html, string language) =>
        $"<pre class=\"source\"><code class=\"language-{WebUtility.HtmlEncode(language)}\">{html}</code></pre>";

    private static string Folded(string summary, string html) =>
        $"<details class=\"folded\"><summary>{summary}</summary>{html}</details>";

    private static bool Hides(CodeCell cell, string field) =>
        cell.Metadata["jupyter"] is JsonObject settings
        && settings[field] is JsonValue value
        && value.TryGetValue<bool>(out var isHidden)
        && isHidden;
}
