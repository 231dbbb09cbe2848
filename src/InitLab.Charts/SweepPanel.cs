using InitLab.Charts.Plotting;
using InitLab.Experiments;

namespace InitLab.Charts;

/// <summary>One chart of <see cref="SmallMultiples"/>.</summary>
/// <param name="Heading">What stands above it, in a few words.</param>
/// <param name="Axes">What its axes measure; panels that measure the same share their range.</param>
/// <param name="Sweeps">One per scheme or setting.</param>
/// <param name="Theory">Laws and numbers to compare with.</param>
public sealed record SweepPanel(
    string Heading,
    Axes Axes,
    IReadOnlyList<Sweep> Sweeps,
    params IReadOnlyList<TheoryLine> Theory
)
{
    private const int MostPoints = 101;

    /// <summary>A panel of loss curves.</summary>
    /// <param name="heading">What stands above it, such as the optimizer.</param>
    /// <param name="curves">One per scheme or setting.</param>
    /// <param name="logarithmic">Whether the loss axis is logarithmic.</param>
    /// <param name="reference">A loss to compare with, such as ln C for a guess among C classes.</param>
    public static SweepPanel OfLosses(
        string heading,
        IReadOnlyList<LossCurve> curves,
        bool logarithmic = false,
        LossReference? reference = null
    )
    {
        var axes = new Axes("training step (updates)", "loss (nats)") { LogarithmicY = logarithmic };
        TheoryLine[] theory = reference is null ? [] : [TheoryLine.Constant(reference.Name, reference.Loss)];
        return new SweepPanel(heading, axes, [.. curves.Select(OfLosses)], theory);
    }

    private static Sweep OfLosses(LossCurve curve)
    {
        var steps = Thinning.Indices(curve.Runs.Max(run => run.Count), MostPoints);
        var values = steps.Select(step => new SeedValues([
            .. curve.Runs.Select(run => step < run.Count ? run[step] : double.PositiveInfinity),
        ]));
        return new Sweep(curve.Name, [.. steps.Select(step => (double)step)], [.. values]);
    }
}
