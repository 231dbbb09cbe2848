using System.Text.Json.Nodes;

namespace InitLab.Charts.Plotting;

/// <summary>
/// The traces of <see cref="HiddenUnitMotion"/>: per start the units' trails and the units themselves.
/// </summary>
internal sealed class UnitMotionChart(IReadOnlyList<UnitPaths> paths, IReadOnlyList<TraceStyle> styles)
{
    private const double SmallestSpot = 10;
    private const double LargerPerUnit = 2;

    /// <summary>The traces as they are at the first frame.</summary>
    internal JsonArray Traces()
    {
        return [.. paths.SelectMany((path, i) => new JsonNode[] { Trail(path, styles[i]), Units(path, styles[i]) })];
    }

    /// <summary>What the traces become at a frame.</summary>
    internal JsonArray Frame(int frame)
    {
        return [.. paths.SelectMany(path => new JsonNode[] { TrailAt(path, frame), UnitsAt(path, frame) })];
    }

    private static JsonObject Trail(UnitPaths path, TraceStyle style)
    {
        var trail = Plotting.Traces.Line(path.Start, style, [], []);
        trail["mode"] = "lines";
        trail["showlegend"] = false;
        trail["opacity"] = 0.8;
        trail["hoverinfo"] = "skip";
        return Merged(trail, TrailAt(path, 0));
    }

    private static JsonObject Units(UnitPaths path, TraceStyle style)
    {
        var units = Plotting.Traces.Points(path.Start, style, [], []);
        units["mode"] = "markers+text";
        units["textposition"] = "top center";
        units["cliponaxis"] = false;
        return Merged(units, UnitsAt(path, 0));
    }

    // Equal trails are drawn once; a gap parts one unit's from the next one's.
    private static JsonObject TrailAt(UnitPaths path, int frame)
    {
        var trails = Enumerable
            .Range(0, path.Frames[0].Count)
            .Select(unit => path.Frames.Take(frame + 1).Select(units => units[unit]).ToList())
            .DistinctBy(trail => string.Join(';', trail), StringComparer.Ordinal)
            .SelectMany(trail => trail.Append(new UnitWeights(double.NaN, double.NaN)))
            .ToList();
        return new JsonObject
        {
            ["x"] = PlotlyJson.Numbers(trails.Select(unit => unit.First)),
            ["y"] = PlotlyJson.Numbers(trails.Select(unit => unit.Second)),
        };
    }

    private static JsonObject UnitsAt(UnitPaths path, int frame)
    {
        var spots = path.Frames[frame].GroupBy(unit => unit).ToList();
        return new JsonObject
        {
            ["x"] = PlotlyJson.Numbers(spots.Select(spot => spot.Key.First)),
            ["y"] = PlotlyJson.Numbers(spots.Select(spot => spot.Key.Second)),
            ["text"] = PlotlyJson.Texts(spots.Select(spot => spot.Count() > 1 ? $"{spot.Count()} units" : "")),
            ["marker"] = new JsonObject
            {
                ["size"] = PlotlyJson.Numbers(
                    spots.Select(spot => SmallestSpot + (LargerPerUnit * (spot.Count() - 1)))
                ),
            },
        };
    }

    private static JsonObject Merged(JsonObject trace, JsonObject change)
    {
        foreach (var (key, value) in change)
        {
            if (value is JsonObject inner && trace[key] is JsonObject outer)
            {
                Merged(outer, inner);
            }
            else
            {
                trace[key] = value?.DeepClone();
            }
        }

        return trace;
    }
}
