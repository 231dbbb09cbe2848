using System.Text.Json.Nodes;

namespace InitLab.Charts.Plotting;

/// <summary>Several charts side by side under one legend.</summary>
internal static class PanelGrid
{
    private const double GapRight = 0.13;
    private const double GapUp = 0.2;
    private const int HeightOfSecondRow = 260;

    /// <summary>Data and layout of a figure.</summary>
    /// <param name="title">The figure's title.</param>
    /// <param name="panels">Row by row.</param>
    /// <param name="columns">How many stand side by side.</param>
    internal static JsonObject Create(string title, IReadOnlyList<Panel> panels, int columns)
    {
        var layout = ChartLayout.Create(title, panels[0].X, panels[0].Y);
        var rows = (panels.Count + columns - 1) / columns;
        for (var i = 0; i < panels.Count; i++)
        {
            layout["xaxis" + Suffix(i)] = Placed(panels[i].X, Share(i % columns, columns, GapRight), "y" + Suffix(i));
            layout["yaxis" + Suffix(i)] = Placed(
                panels[i].Y,
                Share(rows - 1 - (i / columns), rows, GapUp),
                "x" + Suffix(i)
            );
        }

        layout["height"] = layout["height"]!.GetValue<int>() + ((rows - 1) * HeightOfSecondRow);
        layout["annotations"] = new JsonArray([.. panels.Select(Heading).OfType<JsonNode>()]);
        if (panels.Any(panel => panel.Heading.Length > 0))
        {
            layout["legend"]!["y"] = rows == 1 ? 1.12 : 1.07;
        }

        return new JsonObject { ["data"] = new JsonArray([.. Traces(panels)]), ["layout"] = layout };
    }

    private static string Suffix(int panel) => panel == 0 ? "" : $"{panel + 1}";

    private static JsonObject Placed(Axis axis, (double From, double To) share, string anchor)
    {
        var json = axis.ToJson();
        json["domain"] = PlotlyJson.Numbers([share.From, share.To]);
        json["anchor"] = anchor;
        return json;
    }

    private static (double From, double To) Share(int place, int places, double gap)
    {
        var size = (1 - (gap * (places - 1))) / places;
        return (place * (size + gap), (place * (size + gap)) + size);
    }

    private static JsonObject? Heading(Panel panel, int i)
    {
        return panel.Heading.Length == 0
            ? null
            : new JsonObject
            {
                ["text"] = $"<b>{panel.Heading}</b>",
                ["xref"] = $"x{Suffix(i)} domain",
                ["yref"] = $"y{Suffix(i)} domain",
                ["x"] = 0,
                ["xanchor"] = "left",
                ["y"] = 1.01,
                ["yanchor"] = "bottom",
                ["showarrow"] = false,
            };
    }

    // A setting that is drawn in several panels stands in the legend once.
    private static IEnumerable<JsonObject> Traces(IReadOnlyList<Panel> panels)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, panel) in panels.Index())
        {
            foreach (var trace in panel.Traces)
            {
                if (trace["showlegend"]?.GetValue<bool>() != false && !named.Add(trace["name"]!.GetValue<string>()))
                {
                    trace["showlegend"] = false;
                }

                trace["xaxis"] = "x" + Suffix(i);
                trace["yaxis"] = "y" + Suffix(i);
                yield return trace;
            }
        }
    }
}
