using System.Net;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Display;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>The parts of a cell that are shown rather than run.</summary>
internal static class MarkupCells
{
    public static DisplayOutput Render(CellPart part) =>
        part.Language switch
        {
            "html" => Output(new Markup(MimeBundle.Html, part.Text).ToBundle()),
            "markdown" => Output(new Markup(MimeBundle.Markdown, part.Text).ToBundle()),
            _ => Output(Mermaid(part.Text)),
        };

    public static DisplayOutput Plain(string text) => Output(Bundles.Of((MimeBundle.PlainText, text)));

    // A diagram is drawn by a script that would have to come from elsewhere: its source reads well enough.
    private static MimeBundle Mermaid(string text) =>
        Bundles.Of((MimeBundle.Html, $"<pre>{WebUtility.HtmlEncode(text)}</pre>"), (MimeBundle.PlainText, text));

    private static DisplayOutput Output(MimeBundle data) => new(data, new JsonObject());
}
