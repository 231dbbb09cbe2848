using System.Reflection;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Display;

/// <summary>The charts of Plotly.NET, known by the name of their type: they bring no formats of their own.</summary>
internal static class PlotlyCharts
{
    private const string Chart = "Plotly.NET.GenericChart";

    /// <summary>The chart as Plotly's JSON and as HTML, or null when the value is no chart.</summary>
    public static List<(string MimeType, JsonNode Content)>? Of(object value, Type type)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (one.FullName == Chart)
            {
                return [.. Formats(value, one)];
            }
        }

        return null;
    }

    private static IEnumerable<(string MimeType, JsonNode Content)> Formats(object value, Type chart)
    {
        if (Call(value, chart, "toFigureJson") is { } json)
        {
            yield return (MimeBundle.Plotly, JsonNode.Parse(json)!);
        }

        if (Call(value, chart, "toChartHTML") is { } html)
        {
            yield return (MimeBundle.Html, JsonValue.Create(html));
        }

        yield return (MimeBundle.PlainText, JsonValue.Create("Plotly.NET chart"));
    }

    private static string? Call(object value, Type chart, string name) =>
        chart.GetMethod(name, BindingFlags.Static | BindingFlags.Public, [chart]) is { } method
            ? OwnFormats.Call(target: null, method, [value], chart, name + "()") as string
            : null;
}
