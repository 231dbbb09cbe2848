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
        var label = OutputHtml.TextOf(bundle, MimeBundle.PlainText);
        var height = Height(figure).ToString(CultureInfo.InvariantCulture);
        return $"""
            <figure class="chart" style="--chart-height:{height}px">{FigureTitle.Html(figure)}
            <div class="canvas" role="group" aria-label="{WebUtility.HtmlEncode(label ?? "Chart")}"></div>
            <details class="readable" open><summary>The chart in words and numbers</summary>{Readable(bundle)}</details>
            <script type="application/json">{Compact(figure)}</script>
            </figure>

            """;
    }

    /// <summary>The chart in words and numbers, without a script.</summary>
    internal static string Readable(MimeBundle bundle) =>
        OutputHtml.TextOf(bundle, MimeBundle.Html) is string html ? ScriptFreeHtml.Of(html)
        : OutputHtml.TextOf(bundle, MimeBundle.PlainText) is string label ? $"<p>{WebUtility.HtmlEncode(label)}</p>"
        : "";

    /// <summary>The figure as JSON for a script element.</summary>
    /// <remarks>
    /// Through the file's own spelling, so that a page is the same from memory and from the saved notebook.
    /// </remarks>
    internal static string Compact(JsonNode figure) => JsonNode.Parse(JupyterJson.Write(figure))!.ToJsonString(Json);

    private static int Height(JsonNode figure) =>
        figure is JsonObject json
        && json["layout"] is JsonObject layout
        && layout["height"] is JsonValue height
        && height.TryGetValue<double>(out var pixels)
            ? (int)Math.Clamp(pixels, 100, 2000)
            : DefaultHeight;
}
