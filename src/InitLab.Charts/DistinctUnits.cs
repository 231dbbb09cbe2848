using System.Text.Json.Nodes;
using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Networks;

namespace InitLab.Charts;

/// <summary>How many units of a hidden layer differ, step by step.</summary>
/// <param name="Start">The starting point, as the legend shows it.</param>
/// <param name="Counts">Distinct units at step 0, 1, 2, …</param>
public sealed record UnitCounts(string Start, IReadOnlyList<int> Counts)
{
    /// <summary>Trains a network of one hidden layer and counts its distinct units at every step.</summary>
    /// <param name="start">The starting point, as the legend shows it.</param>
    /// <param name="network">The network; it is trained in place.</param>
    /// <param name="data">What it learns.</param>
    /// <param name="settings">How it learns.</param>
    public static UnitCounts Record(string start, Mlp network, LabelledData data, TrainingSettings settings)
    {
        var counts = new List<int>();
        Training.Run(network, data, settings, step => counts.Add(Symmetry.DistinctUnits(step.Network)));
        return new UnitCounts(start, counts);
    }
}

/// <summary>Distinct units against training step, for several starting points.</summary>
public static class DistinctUnits
{
    private const int MostPoints = 101;

    /// <summary>Draws the counts.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="units">How many units the hidden layer has.</param>
    /// <param name="starts">One list of counts per starting point.</param>
    /// <exception cref="ArgumentException">
    /// There is nothing to draw, or there are more starting points than looks.
    /// </exception>
    public static Figure Draw(string title, int units, IReadOnlyList<UnitCounts> starts)
    {
        if (starts.Count == 0 || starts.Any(start => start.Counts.Count == 0))
        {
            throw new ArgumentException(
                "Each starting point needs its count of distinct units at one step or more.",
                nameof(starts)
            );
        }

        var styles = Palette.Assign([.. starts.Select(start => start.Start)]);
        var x = new Axis("training step (updates)");
        var y = new Axis($"distinct units (of {units})") { Range = (0, units * 1.08) };
        var figure = new JsonObject
        {
            ["data"] = new JsonArray([
                .. starts.Select((start, i) => (JsonNode)Trace(start, styles[i], starts.Count - i)),
            ]),
            ["layout"] = ChartLayout.Create(title, x, y),
        };
        return new Figure(new Caption(title, Sentence(units, starts), Table(starts)), figure);
    }

    // Counts often coincide: lines drawn later are thinner, so that every one under them still shows.
    private static JsonObject Trace(UnitCounts start, TraceStyle style, int rank)
    {
        var steps = Thinning.Indices(start.Counts.Count, MostPoints);
        var counts = steps.Select(step => (double)start.Counts[step]);
        var trace = Traces.Line(start.Start, style, steps.Select(step => (double)step), counts);
        trace["line"]!["shape"] = "hv";
        trace["line"]!["width"] = 1.5 * (rank + 1);
        trace["marker"]!["size"] = (2.5 * rank) + 6;
        return trace;
    }

    private static string Sentence(int units, IReadOnlyList<UnitCounts> starts)
    {
        var last = starts.Max(start => start.Counts.Count) - 1;
        var ends = starts.Select(start => $"{start.Counts[^1]} for {start.Start}");
        return $"Distinct units of {units} against training step: after {NumberText.Of(last)} steps there are "
            + $"{string.Join(", ", ends)}.";
    }

    private static FigureTable Table(IReadOnlyList<UnitCounts> starts)
    {
        return FigureTable.Of(
            starts,
            ("start", start => start.Start),
            ("distinct at step 0", start => NumberText.Of(start.Counts[0])),
            ("fewest", start => NumberText.Of(start.Counts.Min())),
            ("most", start => NumberText.Of(start.Counts.Max())),
            ("at the end", start => NumberText.Of(start.Counts[^1]))
        );
    }
}
