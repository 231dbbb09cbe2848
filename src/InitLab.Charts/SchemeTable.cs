using System.Text.Json.Nodes;
using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Experiments;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Charts;

/// <summary>How one scheme fared in one setting.</summary>
/// <param name="Scheme">The scheme, such as <c>HeNormal</c>.</param>
/// <param name="Setting">The network, such as <c>ReLU, 20 layers</c>.</param>
/// <param name="Learned">How many seeds learned, as <see cref="TrainedNetwork.Learned"/> says.</param>
/// <param name="Losses">The final losses.</param>
public sealed record SchemeOutcome(string Scheme, string Setting, int Learned, SeedValues Losses)
{
    /// <summary>Trains one scheme in one setting for the seeds 0, 1, 2, ….</summary>
    /// <param name="scheme">The scheme, as the table shows it.</param>
    /// <param name="setting">The network, as the table shows it.</param>
    /// <param name="seeds">How many seeds.</param>
    /// <param name="train">Trains the network of a seed.</param>
    public static SchemeOutcome Over(string scheme, string setting, int seeds, Func<long, TrainedNetwork> train)
    {
        var trained = Seeds.Run(
            seeds,
            seed =>
            {
                var network = train(seed);
                return (network.Learned, network.History.FinalLoss);
            }
        );
        return new SchemeOutcome(
            scheme,
            setting,
            trained.Count(network => network.Learned),
            new SeedValues([.. trained.Select(network => network.FinalLoss)])
        );
    }
}

/// <summary>Every scheme in every setting: a mark for "learned" and the median final loss in each cell.</summary>
public static class SchemeTable
{
    private const int RowHeight = 50;
    private const int AroundRows = 150;
    private const int LabelWidth = 12;

    /// <summary>Draws the table.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="outcomes">One per scheme and setting; rows and columns keep the order of appearance.</param>
    /// <exception cref="ArgumentException">A pair is missing or there twice.</exception>
    public static Figure Draw(string title, IReadOnlyList<SchemeOutcome> outcomes)
    {
        var schemes = outcomes.Select(outcome => outcome.Scheme).Distinct(StringComparer.Ordinal).ToList();
        var settings = outcomes.Select(outcome => outcome.Setting).Distinct(StringComparer.Ordinal).ToList();
        var cells = schemes.Select(scheme => settings.Select(setting => Only(outcomes, scheme, setting)).ToList());
        var (x, y) = (new Axis("network"), new Axis("scheme") { Reversed = true });
        var layout = ChartLayout.Create(title, x, y);
        layout["xaxis"] = CellMap.Axis(x, [.. settings.Select(setting => ChartLayout.Wrap(setting, LabelWidth))]);
        layout["yaxis"] = CellMap.Axis(y, schemes);
        layout["height"] = AroundRows + (RowHeight * schemes.Count);
        var figure = new JsonObject
        {
            ["data"] = new JsonArray(CellMap.Trace([.. cells.Select(row => row.ConvertAll(Cell))])),
            ["layout"] = layout,
        };
        return new Figure(new Caption(title, Sentence(outcomes, schemes), Table(outcomes)), figure);
    }

    private static SchemeOutcome Only(IReadOnlyList<SchemeOutcome> outcomes, string scheme, string setting)
    {
        var found = outcomes.Where(outcome => outcome.Scheme == scheme && outcome.Setting == setting).ToList();
        return found.Count == 1
            ? found[0]
            : throw new ArgumentException(
                $"There are {found.Count} outcomes for '{scheme}' in '{setting}': give exactly one.",
                nameof(outcomes)
            );
    }

    private static MapCell Cell(SchemeOutcome outcome)
    {
        var share = (double)outcome.Learned / outcome.Losses.Seeds;
        var mark = CellMap.Mark(outcome.Learned, outcome.Losses.Seeds);
        return new MapCell(share, $"{mark}<br>{Short(outcome.Losses.Median)}");
    }

    // Two digits fill a cell; the table has them all.
    private static string Short(double loss)
    {
        return double.IsFinite(loss) ? loss.ToString("G2", System.Globalization.CultureInfo.InvariantCulture) : "∞";
    }

    private static string Sentence(IReadOnlyList<SchemeOutcome> outcomes, List<string> schemes)
    {
        var counts = schemes.Select(scheme =>
        {
            var own = outcomes.Where(outcome => outcome.Scheme == scheme).ToList();
            return $"{scheme} in {own.Count(outcome => 2 * outcome.Learned > outcome.Losses.Seeds)} of {own.Count}";
        });
        return $"Settings in which most seeds learned: {string.Join(", ", counts)}.";
    }

    private static FigureTable Table(IReadOnlyList<SchemeOutcome> outcomes)
    {
        return FigureTable.Of(
            outcomes,
            ("scheme", outcome => outcome.Scheme),
            ("network", outcome => outcome.Setting),
            ("learned", outcome => $"{outcome.Learned} of {outcome.Losses.Seeds}"),
            ("median final loss", outcome => NumberText.Of(outcome.Losses.Median)),
            ("smallest", outcome => NumberText.Of(outcome.Losses.Smallest)),
            ("largest", outcome => NumberText.Of(outcome.Losses.Largest))
        );
    }
}
