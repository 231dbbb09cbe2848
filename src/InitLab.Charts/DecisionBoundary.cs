using System.Text.Json.Nodes;
using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Datasets;

namespace InitLab.Charts;

/// <summary>The plane as a network of two inputs and two classes sees it, step by step.</summary>
public static class DecisionBoundary
{
    private const int TableRows = 6;

    private static readonly TraceStyle[] Classes =
    [
        new("#7A3B00", "solid", "circle", ""),
        new("#00344F", "solid", "x", "x"),
    ];

    /// <summary>Draws the animation.</summary>
    /// <param name="title">Which network learns what.</param>
    /// <param name="data">Samples of two features in two classes.</param>
    /// <param name="snapshots">The network, from the first step to the last; at most 20 of them are drawn.</param>
    /// <exception cref="ArgumentException">
    /// The data are not two features in two classes, or there is no snapshot.
    /// </exception>
    public static Figure Draw(string title, LabelledData data, IReadOnlyList<TrainingSnapshot> snapshots)
    {
        if (data is not { Features: 2, Classes: 2 } || snapshots.Count == 0)
        {
            throw new ArgumentException(
                $"A decision boundary is drawn for 2 features, 2 classes and 1 snapshot or more; here are "
                    + $"{data.Features}, {data.Classes} and {snapshots.Count}.",
                nameof(data)
            );
        }

        var kept = Thinning.Of(snapshots, Animation.MostFrames);
        var plane = ProbabilityPlane.Around(data.Inputs);
        var x = new Axis("x₁ (no unit)") { Range = plane.Horizontal };
        var y = new Axis("x₂ (no unit)") { Range = plane.Vertical };
        var figure = new JsonObject
        {
            ["data"] = new JsonArray(plane.Contour(kept[0].Network), Samples(data, 0), Samples(data, 1)),
            ["layout"] = ChartLayout.Create(title, x, y),
        };
        Animation.Add(figure, [0], [.. kept.Select(snapshot => (snapshot.Step, plane.Frame(snapshot.Network)))]);
        return new Figure(new Caption(title, Sentence(data, kept), Table(data, kept)), figure);
    }

    private static JsonObject Samples(LabelledData data, int label)
    {
        var rows = Enumerable.Range(0, data.Samples).Where(row => data.Labels[row] == label).ToList();
        var points = Traces.Points(
            $"class {label}",
            Classes[label],
            rows.Select(row => data.Inputs[row, 0]),
            rows.Select(row => data.Inputs[row, 1])
        );
        points["marker"]!["size"] = 7;
        points["marker"]!["line"] = new JsonObject { ["color"] = "#FFFFFF", ["width"] = 1 };
        return points;
    }

    private static string Percent(LabelledData data, TrainingSnapshot snapshot)
    {
        return $"{NumberText.Of(Math.Round(100 * snapshot.Network.Accuracy(data)))} %";
    }

    private static string Sentence(LabelledData data, IReadOnlyList<TrainingSnapshot> snapshots)
    {
        return $"The probability that the network gives to class 1 over the plane of its two inputs: the accuracy is "
            + $"{Percent(data, snapshots[0])} at step {snapshots[0].Step} and {Percent(data, snapshots[^1])} at step "
            + $"{snapshots[^1].Step}.";
    }

    private static FigureTable Table(LabelledData data, IReadOnlyList<TrainingSnapshot> snapshots)
    {
        return FigureTable.Of(
            Thinning.Of(snapshots, TableRows),
            ("training step", snapshot => NumberText.Of(snapshot.Step)),
            ("accuracy", snapshot => Percent(data, snapshot))
        );
    }
}
