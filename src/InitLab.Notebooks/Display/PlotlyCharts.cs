using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Display;

/// <summary>The charts of Plotly.NET, known by the name of their type: they bring no formats of their own.</summary>
internal static class PlotlyCharts
{
    private const string Chart = "Plotly.NET.GenericChart";
    private const string Source = "https://cdn.plot.ly/plotly-2.28.0.min.js";
    private const string Words = "A chart, drawn by plotly.js.";

    private static readonly Lazy<string> Script = new(ReadScript);

    /// <summary>The chart as Plotly's JSON, as HTML and as text, or null when the value is no chart.</summary>
    public static List<(string MimeType, JsonNode Content)>? Of(object value, Type type)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (one.FullName == Chart && one.GetMethod("toFigureJson", [one]) is { IsStatic: true } toJson)
            {
                return Formats(Json(value, toJson));
            }
        }

        return null;
    }

    private static JsonNode Json(object value, MethodInfo toJson) =>
        JsonNode.Parse((string)OwnFormats.Call(target: null, toJson, [value], value.GetType(), "toFigureJson()")!)!;

    private static List<(string MimeType, JsonNode Content)> Formats(JsonNode chart) =>
        [
            (MimeBundle.Plotly, chart),
            (MimeBundle.Html, JsonValue.Create(Html(chart.ToJsonString(JsonSerializerOptions.Default)))),
            (MimeBundle.PlainText, JsonValue.Create(Words)),
        ];

    // The serializer writes '<' as an escape, so no text of the chart ends the script.
    private static string Html(string json)
    {
        var id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        return $"<div id=\"{id}\">{Words}</div>\n<script>{Script.Value}({json}, \"{id}\", \"{Source}\");</script>";
    }

    private static string ReadScript()
    {
        using var stream = typeof(PlotlyCharts).Assembly.GetManifestResourceStream("plotly-chart.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}
