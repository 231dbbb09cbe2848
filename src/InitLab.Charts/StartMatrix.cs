using System.Text.Json.Nodes;
using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Diagnostics;
using InitLab.Networks;
using InitLab.Numerics;
using Plot = Plotly.NET.CSharp.Chart;

namespace InitLab.Charts;

/// <summary>What one starting point came to with one activation.</summary>
/// <param name="Start">The starting point, such as <c>all zeros</c>.</param>
/// <param name="Activation">The hidden layer's nonlinearity.</param>
/// <param name="DistinctUnits">How many hidden units differ after training.</param>
/// <param name="Rank">The rank of the hidden layer's activations after training.</param>
/// <param name="Accuracy">The share of samples classified rightly, from 0 to 1.</param>
public sealed record StartOutcome(string Start, string Activation, int DistinctUnits, int Rank, double Accuracy)
{
    /// <summary>Trains networks of one hidden layer from one starting point for the seeds 0, 1, 2, ….</summary>
    /// <param name="start">The starting point.</param>
    /// <param name="seeds">How many seeds.</param>
    /// <param name="train">Trains the network of a seed.</param>
    /// <returns>
    /// The medians over the seeds; of an even number of seeds the upper one, which is always a count.
    /// </returns>
    public static StartOutcome Over(string start, int seeds, Func<long, TrainedNetwork> train)
    {
        var outcomes = Seeds.Run(seeds, seed => Of(start, train(seed)));
        return new StartOutcome(
            start,
            outcomes[0].Activation,
            Median(outcomes.Select(outcome => outcome.DistinctUnits)),
            Median(outcomes.Select(outcome => outcome.Rank)),
            Median(outcomes.Select(outcome => outcome.Accuracy))
        );
    }

    private static StartOutcome Of(string start, TrainedNetwork trained) =>
        new(
            start,
            trained.Network.Layers[0].Activation.Name,
            Symmetry.DistinctUnits(trained.Network),
            Symmetry.Rank(trained.Network.Forward(trained.Data.Inputs).Activations[0]),
            trained.History.FinalAccuracy
        );

    private static T Median<T>(IEnumerable<T> values)
    {
        T[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}

/// <summary>Every starting point with every activation, in one table that is coloured by distinct units.</summary>
public static class StartMatrix
{
    private const int RowHeight = 76;
    private const int AroundRows = 170;
    private const int LabelWidth = 14;

    /// <summary>Draws the table.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="units">How many units the hidden layer has.</param>
    /// <param name="outcomes">
    /// One per starting point and activation; rows and columns keep the order of appearance.
    /// </param>
    /// <exception cref="ArgumentException">A pair is missing or there twice.</exception>
    public static Figure Draw(string title, int units, IReadOnlyList<StartOutcome> outcomes)
    {
        var starts = outcomes.Select(outcome => outcome.Start).Distinct(StringComparer.Ordinal).ToList();
        var activations = outcomes.Select(outcome => outcome.Activation).Distinct(StringComparer.Ordinal).ToList();
        var cells = Cells(outcomes, starts, activations);
        var layout = ChartLayout.Create(
            title,
            new Axis("activation of the hidden layer") { Categories = true },
            new Axis("starting point") { Categories = true, Reversed = true }
        );
        layout["height"] = AroundRows + (RowHeight * starts.Count);
        var figure = new JsonObject
        {
            ["data"] = new JsonArray(Heatmap(cells, starts, activations, units)),
            ["layout"] = layout,
        };
        return new Figure(new Caption(title, Sentence(units, outcomes), Table(outcomes)), figure);
    }

    private static StartOutcome[][] Cells(
        IReadOnlyList<StartOutcome> outcomes,
        List<string> starts,
        List<string> activations
    )
    {
        var byPair = outcomes.ToLookup(outcome => (outcome.Start, outcome.Activation));
        return [.. starts.Select(start => activations.Select(activation => Only(start, activation)).ToArray())];

        StartOutcome Only(string start, string activation)
        {
            var found = byPair[(start, activation)].ToList();
            return found.Count == 1
                ? found[0]
                : throw new ArgumentException(
                    $"There are {found.Count} outcomes for '{start}' with {activation}: give exactly one.",
                    nameof(outcomes)
                );
        }
    }

    private static JsonObject Heatmap(StartOutcome[][] cells, List<string> starts, List<string> activations, int units)
    {
        var chart = Plot.Heatmap<double, string, string, string>(
            cells.Select(row => row.Select(cell => (double)cell.DistinctUnits)),
            X: new Plotly.NET.CSharp.Optional<IEnumerable<string>>(activations, true),
            Y: new Plotly.NET.CSharp.Optional<IEnumerable<string>>(
                starts.Select(start => ChartLayout.Wrap(start, LabelWidth)),
                true
            ),
            ShowScale: false,
            XGap: 3,
            YGap: 3,
            UseDefaults: false
        );
        var trace = PlotlyJson.Trace(chart);
        trace["zmin"] = 0;
        trace["zmax"] = units;
        trace["colorscale"] = Colors();
        trace["text"] = new JsonArray([.. cells.Select(row => (JsonNode)PlotlyJson.Texts(row.Select(Text)))]);
        trace["texttemplate"] = "%{text}";
        trace["hoverinfo"] = "text";
        return trace;
    }

    private static JsonArray Colors()
    {
        return [new JsonArray(0, "#E69F00"), new JsonArray(0.5, "#B9C4CC"), new JsonArray(1, "#0072B2")];
    }

    private static string Text(StartOutcome outcome)
    {
        var units = outcome.DistinctUnits == 1 ? "1 unit" : $"{outcome.DistinctUnits} units";
        return $"{units}<br>rank {outcome.Rank}<br>{Percent(outcome.Accuracy)}";
    }

    private static string Percent(double share) => $"{NumberText.Of(Math.Round(100 * share))} %";

    private static string Sentence(int units, IReadOnlyList<StartOutcome> outcomes)
    {
        var broken = outcomes.Count(outcome => outcome.DistinctUnits == units);
        var single = outcomes.Count(outcome => outcome.DistinctUnits == 1);
        return $"Of {outcomes.Count} pairs of starting point and activation, {broken} end with all {units} hidden "
            + $"units distinct and {single} with a single one.";
    }

    private static FigureTable Table(IReadOnlyList<StartOutcome> outcomes)
    {
        return FigureTable.Of(
            outcomes,
            ("start", outcome => outcome.Start),
            ("activation", outcome => outcome.Activation),
            ("distinct units", outcome => NumberText.Of(outcome.DistinctUnits)),
            ("rank", outcome => NumberText.Of(outcome.Rank)),
            ("accuracy", outcome => Percent(outcome.Accuracy))
        );
    }
}
