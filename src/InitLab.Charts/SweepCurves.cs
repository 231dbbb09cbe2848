using System.Text.Json.Nodes;
using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Experiments;

namespace InitLab.Charts;

/// <summary>
/// What was measured over a range of settings: medians, bands of all seeds, and over them what theory says.
/// </summary>
/// <remarks>
/// A median of 0 on a logarithmic axis, or of +∞, stands as an open mark at the end of the axis and says so.
/// </remarks>
public static class SweepCurves
{
    private const int MostMarks = 11;

    /// <summary>Draws the curves.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="axes">What the axes measure.</param>
    /// <param name="sweeps">One per scheme or setting; at least 8 seeds where chance plays.</param>
    /// <param name="theory">Laws and numbers to compare with.</param>
    /// <exception cref="ArgumentException">There is nothing to draw, or more curves than looks.</exception>
    public static Figure Draw(
        string title,
        Axes axes,
        IReadOnlyList<Sweep> sweeps,
        params IReadOnlyList<TheoryLine> theory
    )
    {
        var caption = new Caption(title, Sentence(axes, sweeps, theory), Table(axes, sweeps));
        return Draw(caption, axes, sweeps, Chart(axes, sweeps, theory));
    }

    /// <summary>Draws the curves under a caption of one's own.</summary>
    internal static Figure Draw(Caption caption, Axes axes, IReadOnlyList<Sweep> sweeps, BandChart chart)
    {
        var x = Axis.Of(axes.X, axes.LogarithmicX, sweeps, MostMarks);
        var y = new Axis(axes.Y) { Logarithmic = axes.LogarithmicY, Range = chart.Scale.Range };
        return new Figure(
            caption,
            new JsonObject
            {
                ["data"] = new JsonArray([.. chart.Traces()]),
                ["layout"] = ChartLayout.Create(caption.Title, x, y),
            }
        );
    }

    /// <summary>The traces of the curves.</summary>
    internal static BandChart Chart(
        Axes axes,
        IReadOnlyList<Sweep> sweeps,
        IReadOnlyList<TheoryLine> theory,
        string infinite = "∞"
    )
    {
        return new BandChart(sweeps, theory, axes.LogarithmicY)
        {
            Infinite = infinite,
            Styles = Palette.Assign([.. sweeps.Select(sweep => sweep.Name)]),
        };
    }

    /// <summary>The numbers behind the curves; says what to do where there are none.</summary>
    internal static FigureTable Table(Axes axes, IReadOnlyList<Sweep> sweeps)
    {
        return sweeps.Count > 0 && sweeps.All(sweep => sweep.At.Count > 0)
            ? SweepWords.Table(sweeps, SweepWords.Bare(axes.X))
            : throw new ArgumentException("There is nothing to draw: give a sweep per setting.", nameof(sweeps));
    }

    private static string Sentence(Axes axes, IReadOnlyList<Sweep> sweeps, IReadOnlyList<TheoryLine> theory)
    {
        var ends = SweepWords.List(
            sweeps,
            sweep => $"{NumberText.Of(sweep.Values[0].Median)} to {NumberText.Of(sweep.Last.Median)}"
        );
        var at = sweeps.SelectMany(sweep => sweep.At).DefaultIfEmpty().ToList();
        var constants = theory.Where(line => line.X.Count == 0).Select(line => $"{line.Name} is {Value(line)}");
        var compared = string.Concat(constants.Select(constant => $"; {constant}"));
        return $"{SweepWords.Capital(axes.Y)} against {axes.X}{Seeds(sweeps)}: "
            + $"from {NumberText.Of(at.Min())} to {NumberText.Of(at.Max())} it goes from {ends}{compared}.";
    }

    private static string Seeds(IReadOnlyList<Sweep> sweeps) => sweeps.Count == 0 ? "" : SweepWords.Seeds(sweeps);

    private static string Value(TheoryLine line) => NumberText.Of(line.Y[0]);
}
