using System.Text.Json.Nodes;
using Plotly.NET;
using static Plotly.NET.StyleParam;
using Plot = Plotly.NET.CSharp.Chart;

namespace InitLab.Charts.Plotting;

/// <summary>The kinds of trace that figures are made of, in the looks of <see cref="Palette"/>.</summary>
internal static class Traces
{
    private const int MostSymbols = 9;

    /// <summary>A line with a few symbols on it.</summary>
    internal static JsonObject Line(string name, TraceStyle style, IEnumerable<double> x, IEnumerable<double> y)
    {
        var chart = Plot.Line<double, double, string>(
            x,
            y,
            Name: name,
            ShowMarkers: true,
            MarkerColor: Color.fromString(style.Color),
            LineColor: Color.fromString(style.Color),
            LineWidth: 2,
            UseDefaults: false
        );
        var trace = PlotlyJson.Trace(chart);
        // Plotly.NET has no setting for the number of symbols and knows only some of the dashes.
        trace["marker"]!["symbol"] = style.Symbol;
        trace["marker"]!["size"] = 8;
        trace["marker"]!["maxdisplayed"] = MostSymbols;
        trace["line"]!["dash"] = style.Dash;
        trace["legendgroup"] = name;
        return trace;
    }

    /// <summary>The area between two lines, which belongs to the line of the same name.</summary>
    internal static JsonObject Band(string name, TraceStyle style, double[] x, (double[] Low, double[] High) edges)
    {
        var chart = Plot.Line<double, double, string>(
            [.. x, .. x.Reverse()],
            [.. edges.High, .. edges.Low.Reverse()],
            Name: name,
            ShowLegend: false,
            LineWidth: 0,
            Fill: Fill.ToSelf,
            FillColor: Color.fromString(style.Translucent),
            UseDefaults: false
        );
        var trace = PlotlyJson.Trace(chart);
        trace["legendgroup"] = name;
        trace["hoverinfo"] = "skip";
        return trace;
    }

    /// <summary>Points, all in one look.</summary>
    internal static JsonObject Points(string name, TraceStyle style, IEnumerable<double> x, IEnumerable<double> y)
    {
        var chart = Plot.Point<double, double, string>(
            x,
            y,
            Name: name,
            MarkerColor: Color.fromString(style.Color),
            UseDefaults: false
        );
        var trace = PlotlyJson.Trace(chart);
        trace["marker"]!["symbol"] = style.Symbol;
        trace["marker"]!["size"] = 9;
        trace["legendgroup"] = name;
        return trace;
    }

    /// <summary>Bars side by side with those of the other settings.</summary>
    internal static JsonObject Bars(string name, TraceStyle style, IEnumerable<string> x, IEnumerable<double> y)
    {
        var chart = Plot.Column<double, string, string>(
            y,
            Keys: new Plotly.NET.CSharp.Optional<IEnumerable<string>>(x, true),
            Name: name,
            MarkerColor: Color.fromString(style.Color),
            UseDefaults: false
        );
        var trace = PlotlyJson.Trace(chart);
        trace["marker"]!["pattern"] = new JsonObject { ["shape"] = style.Pattern, ["fillmode"] = "replace" };
        return trace;
    }
}
