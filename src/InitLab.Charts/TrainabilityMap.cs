using System.Text.Json.Nodes;
using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Experiments;

namespace InitLab.Charts;

/// <summary>Where networks train and where they do not, over a plane such as depth × scale.</summary>
/// <remarks>A cell says ✓ where all seeds trained, ✗ where none did, else how many of them.</remarks>
public static class TrainabilityMap
{
    private const int RowHeight = 30;
    private const int AroundRows = 190;
    private const int MostColumnsOfTable = 8;

    /// <summary>Draws the map.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="axes">What columns (X) and rows (Y) are, with units.</param>
    /// <param name="map">At most 32 columns and rows, both from the smallest to the largest.</param>
    /// <param name="theory">Laws y(x) in the units of the axes, drawn over the map.</param>
    /// <exception cref="ArgumentException">The map is too large, or its settings do not grow.</exception>
    public static Figure Draw(string title, Axes axes, TrialMap map, params IReadOnlyList<TheoryLine> theory)
    {
        Require(map);
        var layout = ChartLayout.Create(title, new Axis(axes.X), new Axis(axes.Y));
        layout["xaxis"] = CellMap.Axis(new Axis(axes.X), Names(map.Columns));
        layout["yaxis"] = CellMap.Axis(new Axis(axes.Y), Names(map.Rows));
        layout["height"] = AroundRows + (RowHeight * map.Rows.Count);
        var cells = map.Successes.Select(row => row.Select(count => Cell(count, map.Seeds)).ToList()).ToList();
        var laws = TheoryTraces.Of([.. theory.Select(line => MapGrid.Of(map).Place(line))], (0, 0));
        var figure = new JsonObject
        {
            ["data"] = new JsonArray([CellMap.Trace(cells), .. laws.SelectMany(Visible)]),
            ["layout"] = layout,
        };
        return new Figure(new Caption(title, Sentence(axes, map), Table(axes, map)), figure);
    }

    private static void Require(TrialMap map)
    {
        var isOrdered = new[] { map.Columns, map.Rows }.All(settings =>
            settings.Zip(settings.Skip(1)).All(pair => pair.First < pair.Second)
        );
        if (!isOrdered || Math.Max(map.Columns.Count, map.Rows.Count) > CellMap.MostCells)
        {
            throw new ArgumentException(
                $"A map has at most {CellMap.MostCells} columns and rows, each larger than the one before; here are "
                    + $"{map.Columns.Count} and {map.Rows.Count}.",
                nameof(map)
            );
        }
    }

    private static MapCell Cell(int successes, int seeds) =>
        new((double)successes / seeds, CellMap.Mark(successes, seeds));

    // On coloured cells grey would vanish: black in a white border is seen on all of them, but not in the legend.
    private static IEnumerable<JsonObject> Visible(JsonObject law)
    {
        var border = Copy(law, "#FFFFFF", 5);
        border["line"]!["dash"] = "solid";
        yield return border;
        yield return Copy(law, "#000000", 2);
        law["x"] = PlotlyJson.Numbers([double.NaN]);
        law["y"] = PlotlyJson.Numbers([double.NaN]);
        yield return law;
    }

    private static JsonObject Copy(JsonObject law, string color, int width)
    {
        var copy = (JsonObject)law.DeepClone();
        copy["line"]!["color"] = color;
        copy["line"]!["width"] = width;
        copy["showlegend"] = false;
        return copy;
    }

    private static List<string> Names(IReadOnlyList<double> settings) => [.. settings.Select(NumberText.Of)];

    private static string Sentence(Axes axes, TrialMap map)
    {
        var most = map.Rows.SelectMany((_, row) => map.Columns.Select((_, column) => map.Succeeds(column, row)));
        return $"Of {map.Columns.Count * map.Rows.Count} pairs of {axes.X} and {axes.Y}, "
            + $"{most.Count(succeeds => succeeds)} train for most of {map.Seeds} seeds: at {Trains(map, 0)}, and at "
            + $"{Trains(map, map.Columns.Count - 1)}.";
    }

    private static string Trains(TrialMap map, int column)
    {
        var rows = Enumerable.Range(0, map.Rows.Count).Where(row => map.Succeeds(column, row)).ToList();
        var where =
            rows.Count == 0
                ? "none"
                : $"those from {NumberText.Of(map.Rows[rows[0]])} to {NumberText.Of(map.Rows[rows[^1]])}";
        return $"{NumberText.Of(map.Columns[column])} {where}";
    }

    private static FigureTable Table(Axes axes, TrialMap map)
    {
        var columns = Thinning.Indices(map.Columns.Count, MostColumnsOfTable);
        return FigureTable.Of(
            Enumerable.Range(0, map.Rows.Count),
            [
                (axes.Y, row => NumberText.Of(map.Rows[row])),
                .. columns.Select(column =>
                    (
                        $"{SweepWords.Bare(axes.X)} {NumberText.Of(map.Columns[column])}",
                        (Func<int, string>)(row => $"{map.Successes[row][column]} of {map.Seeds}")
                    )
                ),
            ]
        );
    }
}
