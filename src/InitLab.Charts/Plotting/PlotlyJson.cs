using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Charts.Rendering;
using Plotly.NET;

namespace InitLab.Charts.Plotting;

/// <summary>
/// Turns Plotly.NET's charts into the JSON that is kept: rounded, and with gaps for what is not a number.
/// </summary>
internal static class PlotlyJson
{
    // How Newtonsoft.Json, which Plotly.NET uses, writes a double that JSON has no literal for.
    private static readonly HashSet<string> NoLiteral = new(StringComparer.Ordinal) { "NaN", "Infinity", "-Infinity" };

    /// <summary>The trace of a chart that has one.</summary>
    internal static JsonObject Trace(GenericChart chart)
    {
        return (JsonObject)Cleaned(JsonNode.Parse(GenericChart.toFigureJson(chart))!["data"]![0])!;
    }

    /// <summary>Numbers as JSON, rounded; what is not finite becomes null, which plotly.js draws as a gap.</summary>
    internal static JsonArray Numbers(IEnumerable<double> values)
    {
        return [.. values.Select(value => double.IsFinite(value) ? JsonValue.Create(NumberText.Round(value)) : null)];
    }

    /// <summary>Texts as JSON.</summary>
    internal static JsonArray Texts(IEnumerable<string> texts)
    {
        return [.. texts.Select(text => (JsonNode)JsonValue.Create(text))];
    }

    private static JsonNode? Cleaned(JsonNode? node)
    {
        return node switch
        {
            JsonObject item => new JsonObject(
                item.Select(pair => new KeyValuePair<string, JsonNode?>(pair.Key, Cleaned(pair.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Element)]),
            JsonValue value when value.GetValueKind() is JsonValueKind.Number => NumberText.Round(
                value.GetValue<double>()
            ),
            _ => node?.DeepClone(),
        };
    }

    private static JsonNode? Element(JsonNode? node)
    {
        return node is JsonValue value && value.TryGetValue(out string? text) && NoLiteral.Contains(text)
            ? null
            : Cleaned(node);
    }
}
