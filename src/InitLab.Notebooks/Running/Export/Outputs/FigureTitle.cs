using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running.Export.Outputs;

/// <summary>The title of a chart as the page's own text, which breaks into lines and needs no script.</summary>
internal static partial class FigureTitle
{
    /// <summary>The caption, or nothing when there is no title or an animation changes it.</summary>
    internal static string Html(JsonNode figure)
    {
        var plain = Changes(figure) ? "" : Text(figure);
        return plain.Length == 0 ? "" : $"<figcaption>{WebUtility.HtmlEncode(plain)}</figcaption>";
    }

    /// <summary>The title without mark-up; nothing when there is none.</summary>
    internal static string Text(JsonNode figure) =>
        figure is JsonObject json && TextOf(json["layout"]) is string title ? Tag().Replace(title, " ").Trim() : "";

    /// <summary>Whether an animation changes the title.</summary>
    internal static bool Changes(JsonNode figure) =>
        figure is JsonObject { } json
        && json["frames"] is JsonArray frames
        && frames.Any(frame =>
            frame is JsonObject changed && changed["layout"] is JsonObject layout && layout.ContainsKey("title")
        );

    private static string? TextOf(JsonNode? layout) =>
        layout is not JsonObject json ? null
        : json["title"] is JsonObject title ? Fields.Text(title["text"])
        : Fields.Text(json["title"]);

    // The few tags that Plotly draws in a title.
    [GeneratedRegex("</?(b|i|em|strong|sub|sup|br|span)( [^>]*)?/?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
