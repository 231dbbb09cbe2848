using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Experiments;

namespace InitLab.Charts;

/// <summary>How many steps a training takes to a target, against the scale of the weights or another setting.</summary>
/// <remarks>Where the median seed never gets there, an open mark stands at the upper end: "not reached".</remarks>
public static class StepsToTarget
{
    /// <summary>Draws the curves, both axes logarithmic.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="target">What is to be reached, such as <c>loss 0.1</c>.</param>
    /// <param name="x">What is varied, with its unit.</param>
    /// <param name="sweeps">
    /// Steps per setting, +∞ where the target is never reached: what <c>History.StepsTo</c> gives.
    /// </param>
    /// <exception cref="ArgumentException">There is nothing to draw, or more curves than looks.</exception>
    public static Figure Draw(string title, string target, string x, IReadOnlyList<Sweep> sweeps)
    {
        var axes = Axes.LogLog(x, $"steps to {target} (updates)");
        var caption = new Caption(title, "", SweepCurves.Table(axes, sweeps));
        var chart = SweepCurves.Chart(axes, sweeps, [], "not reached");
        return SweepCurves.Draw(caption with { AltText = Sentence(axes, sweeps) }, axes, sweeps, chart);
    }

    private static string Sentence(Axes axes, IReadOnlyList<Sweep> sweeps)
    {
        var best = SweepWords.List(sweeps, Best);
        return $"{SweepWords.Capital(axes.Y)} against {axes.X}{SweepWords.Seeds(sweeps)}: {best}.";
    }

    private static string Best(Sweep sweep)
    {
        var fewest = sweep.Values.Min(value => value.Median);
        var missed = sweep.Values.Count(value => !double.IsFinite(value.Median));
        if (missed == sweep.Values.Count)
        {
            return "reached nowhere";
        }

        var at = sweep.At[sweep.Values.ToList().FindIndex(value => value.Median.Equals(fewest))];
        return $"fewest {NumberText.Of(fewest)} at {NumberText.Of(at)} and not reached at {missed} of "
            + $"{sweep.Values.Count} places";
    }
}
