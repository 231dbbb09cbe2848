using System.Net;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export.Outputs;

namespace InitLab.Notebooks.Running.Slides;

/// <summary>A figure of a notebook as a slide tells it.</summary>
/// <param name="SectionHtml">The heading of the section that it stands in, or nothing.</param>
/// <param name="Heading">Its title; nothing where it has none.</param>
/// <param name="Finding">The sentence that says what it shows, or nothing.</param>
/// <param name="Content">The chart or picture as HTML.</param>
internal sealed record Slide(string SectionHtml, string Heading, string Finding, string Content)
{
    /// <summary>The slide of an output, or null where it is neither a chart nor a picture.</summary>
    internal static Slide? Of(Output output, string sectionHtml)
    {
        if (OutputHtml.BundleOf(output) is not { } bundle)
        {
            return null;
        }

        var words = OutputHtml.TextOf(bundle, MimeBundle.PlainText)?.Trim() ?? "";
        if (bundle.Items.TryGetValue(MimeBundle.Plotly, out var figure))
        {
            var title = FigureTitle.Text(figure);
            return new Slide(sectionHtml, title, Said(words, title), Chart(figure, bundle, words));
        }

        return Picture.AddressOf(bundle.Items!) is { } address
            ? new Slide(sectionHtml, "", words, PictureHtml(address, words))
            : null;
    }

    // A figure's text is its title and, on the next lines, its finding; other libraries give a text without the title.
    private static string Said(string words, string title)
    {
        var lines = words.Split('\n');
        return lines[0].Trim() == title ? string.Join(' ', lines[1..]).Trim() : words;
    }

    private static string Chart(JsonNode figure, MimeBundle bundle, string words) =>
        $"""
            <div class="chart" data-title="{(FigureTitle.Changes(figure) ? "changes" : "stays")}">
            <div class="canvas" role="img" aria-label="{WebUtility.HtmlEncode(words)}"></div>
            <div class="readable">{FigureHtml.Readable(bundle)}</div>
            <script type="application/json">{FigureHtml.Compact(figure)}</script>
            </div>

            """;

    private static string PictureHtml(string address, string words) =>
        $"<div class=\"picture\"><img src=\"{WebUtility.HtmlEncode(address)}\" alt=\"{WebUtility.HtmlEncode(words)}\">"
        + "</div>\n";
}
