using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;

namespace InitLab.Charts;

/// <summary>Two to four charts side by side, in which a scheme looks the same.</summary>
public static class SmallMultiples
{
    private const int MostPanels = 4;
    private const int MostNamed = 2;
    private const int MostMarks = 5;

    /// <summary>Draws the panels.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="panels">From left to right; four stand in two rows.</param>
    /// <exception cref="ArgumentException">There is no panel or more than 4, or one is empty.</exception>
    public static Figure Draw(string title, params IReadOnlyList<SweepPanel> panels)
    {
        Require(panels);
        var drawn = Panels(panels);
        return new Figure(
            new Caption(title, Sentence(panels), Table(panels)),
            PanelGrid.Create(title, drawn, panels.Count == MostPanels ? MostPanels / 2 : panels.Count)
        );
    }

    private static void Require(IReadOnlyList<SweepPanel> panels)
    {
        if (panels.Count is 0 or > MostPanels || panels.Any(panel => panel.Sweeps.Count == 0))
        {
            throw new ArgumentException(
                $"{panels.Count} panels, {panels.Count(panel => panel.Sweeps.Count == 0)} of them empty: "
                    + $"draw 1 to {MostPanels} with a sweep in each.",
                nameof(panels)
            );
        }
    }

    private static List<Panel> Panels(IReadOnlyList<SweepPanel> panels)
    {
        var names = panels
            .SelectMany(panel => panel.Sweeps)
            .Select(sweep => sweep.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var styles = names.Zip(Palette.Assign(names)).ToDictionary(StringComparer.Ordinal);
        return [.. panels.Select(Panel)];

        Panel Panel(SweepPanel panel)
        {
            var axes = panel.Axes;
            var alike = panels.Where(other => other.Axes == axes).ToList();
            var chart = new BandChart(panel.Sweeps, panel.Theory, axes.LogarithmicY)
            {
                Styles = [.. panel.Sweeps.Select(sweep => styles[sweep.Name])],
                Scale = BandChart.ScaleOf(
                    [.. alike.SelectMany(other => other.Sweeps)],
                    [.. alike.SelectMany(other => other.Theory)],
                    axes.LogarithmicY
                ),
            };
            var x = Axis.Of(axes.X, axes.LogarithmicX, panel.Sweeps, MostMarks);
            var y = new Axis(axes.Y) { Logarithmic = axes.LogarithmicY, Range = chart.Scale.Range };
            return new Panel(panel.Heading, x, y, chart.Traces());
        }
    }

    private static string Sentence(IReadOnlyList<SweepPanel> panels)
    {
        var parts = panels.Select(panel =>
            $"{SweepWords.Capital(panel.Heading)}: {panel.Axes.Y} ends at {Ends(panel)}"
        );
        return string.Join("; ", parts) + ".";
    }

    private static string Ends(SweepPanel panel)
    {
        var named = panel
            .Sweeps.Take(MostNamed)
            .Select(sweep => $"{NumberText.Of(sweep.Last.Median)} for {sweep.Name}");
        return string.Join(", ", named) + (panel.Sweeps.Count > MostNamed ? " and so on" : "");
    }

    private static FigureTable Table(IReadOnlyList<SweepPanel> panels)
    {
        return FigureTable.Of(
            panels.SelectMany(panel => panel.Sweeps.Select(sweep => (panel.Heading, panel.Axes, Sweep: sweep))),
            ("panel", row => row.Heading),
            ("setting", row => row.Sweep.Name),
            ("measured", row => row.Axes.Y),
            ("median at the start", row => NumberText.Of(row.Sweep.Values[0].Median)),
            ("median at the end", row => NumberText.Of(row.Sweep.Last.Median)),
            ("smallest", row => NumberText.Of(row.Sweep.Last.Smallest)),
            ("largest", row => NumberText.Of(row.Sweep.Last.Largest))
        );
    }
}
