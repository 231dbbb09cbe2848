using System.Text.Json.Nodes;
using Plot = Plotly.NET.CSharp.Chart;

namespace InitLab.Charts.Plotting;

/// <summary>One cell of a map: how far something succeeds, and the text that says so without the colour.</summary>
/// <param name="Share">From 0 (no seed) to 1 (all seeds).</param>
/// <param name="Text">What stands in the cell.</param>
internal sealed record MapCell(double Share, string Text);

/// <summary>A heat map of successes, orange for none and blue for all, with a text in each cell.</summary>
internal static class CellMap
{
    /// <summary>The most cells along a side.</summary>
    internal const int MostCells = 32;

    private const double FewestCellsForSmallText = 12;
    private const int RoomBeforeNames = 5;

    /// <summary>The mark for all, none or some of the seeds.</summary>
    internal static string Mark(int successes, int seeds)
    {
        return successes == seeds ? "✓"
            : successes == 0 ? "✗"
            : $"{successes}/{seeds}";
    }

    /// <summary>The trace; column i has its middle at i, row j at j.</summary>
    internal static JsonObject Trace(IReadOnlyList<IReadOnlyList<MapCell>> cells)
    {
        var chart = Plot.Heatmap<double, double, double, string>(
            cells.Select(row => row.Select(cell => cell.Share)),
            ShowScale: false,
            XGap: 2,
            YGap: 2,
            UseDefaults: false
        );
        var trace = PlotlyJson.Trace(chart);
        trace["zmin"] = 0;
        trace["zmax"] = 1;
        trace["colorscale"] = new JsonArray(
            new JsonArray(0, "#E69F00"),
            new JsonArray(0.5, "#B9C4CC"),
            new JsonArray(1, "#0072B2")
        );
        trace["text"] = new JsonArray([
            .. cells.Select(row => (JsonNode)PlotlyJson.Texts(row.Select(cell => cell.Text))),
        ]);
        trace["texttemplate"] = "%{text}";
        trace["textfont"] = new JsonObject { ["size"] = cells[0].Count > FewestCellsForSmallText ? 10 : 12 };
        trace["hoverinfo"] = "text";
        return trace;
    }

    /// <summary>An axis that names the rows or columns of a map.</summary>
    internal static JsonObject Axis(Axis axis, IReadOnlyList<string> names)
    {
        var json = axis.ToJson();
        json["type"] = "linear";
        json["showgrid"] = false;
        json["showline"] = false;
        json["ticks"] = "outside";
        json["ticklen"] = RoomBeforeNames;
        json["tickcolor"] = "rgba(0,0,0,0)";
        json["tickvals"] = PlotlyJson.Numbers(Enumerable.Range(0, names.Count).Select(i => (double)i));
        json["ticktext"] = PlotlyJson.Texts(names);
        json["range"] = axis.Reversed
            ? PlotlyJson.Numbers([names.Count - 0.5, -0.5])
            : PlotlyJson.Numbers([-0.5, names.Count - 0.5]);
        return json;
    }
}
