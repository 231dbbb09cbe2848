using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running.Export.Outputs;

/// <summary>A chart: its figure as JSON for the page's script, and a readable form until it is drawn.</summary>
internal static class FigureHtml
{
    private const int DefaultHeight = 440;

    // Escapes '<', '>' and '&', so that no text of a figure can end the script element it is in.
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    internal static string Of(JsonNode figure, MimeBundle bundle)
    {
        var label = TextOf(bundle, MimeBundle.PlainText);
        var readable =
            TextOf(bundle, MimeBundle.Html) is string html ? ScriptFreeHtml.Of(html)
            : label is null ? ""
            : $"<p>{WebUtility.HtmlEncode(label)}</p>";
        var height = Height(figure).ToString(CultureInfo.InvariantCulture);
        return $"""
            <figure class="chart" style="--chart-height:{height}px">{FigureTitle.Html(figure)}
            <div class="canvas" role="group" aria-label="{WebUtility.HtmlEncode(label ?? "Chart")}"></div>
            <details class="readable" open><summary>The chart in words and numbers</summary>{readable}</details>
            <script type="application/json">{Compact(figure)}</script>
            </figure>

            """;
    }

    private static string? TextOf(MimeBundle bundle, string type) =>
        bundle.Items.TryGetValue(type, out var value) ? Fields.Lines(value) : null;

    // Through the file's own spelling, so that a page is the same from memory and from the saved notebook.
    private static string Compact(JsonNode figure) => JsonNode.Parse(JupyterJson.Write(figure))!.ToJsonString(Json);

    private static int Height(JsonNode figure) =>
        figure is JsonObject json
        && json["layout"] is JsonObject layout
        && layout["height"] is JsonValue height
        && height.TryGetValue<double>(out var pixels)
            ? (int)Math.Clamp(pixels, 100, 2000)
            : DefaultHeight;
}
