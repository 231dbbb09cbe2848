using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Teaching.Exercises;

/// <summary>What the first two layers of a suspect measure: the numbers that its exercise shows.</summary>
/// <param name="Promised">The scheme that is promised.</param>
/// <param name="Variances">The scaled variance of each layer: 2 where the promise is kept.</param>
/// <param name="Largest">The largest weight of the first layer, in standard deviations of that layer.</param>
internal sealed record SuspectNumbers(VarianceScaling Promised, IReadOnlyList<double> Variances, double Largest)
{
    private const double Kept = 2;
    private const long Seed = 1;

    private static readonly int[] Widths = [40, 240, 40];

    private static IEnumerable<Fans> Layers => Widths.Zip(Widths.Skip(1), Fans.Dense);

    internal static SuspectNumbers Of(Suspect suspect)
    {
        var layers = suspect.Draw(Widths, new RandomStream(Seed));
        var drawn = layers.Select(weights => SampleStatistics.Of(weights)).ToArray();
        return new SuspectNumbers(
            suspect.Scheme,
            [.. drawn.Zip(Layers, (layer, fans) => Scaled(suspect.Scheme, layer.Variance, fans))],
            layers[0].Enumerate().Max(Math.Abs) / Math.Sqrt(drawn[0].Variance)
        );
    }

    /// <summary>The scaled variances of layers with a variance of their own.</summary>
    internal IEnumerable<double> Of(Func<Fans, double> variance) =>
        Layers.Select(fans => Scaled(Promised, variance(fans), fans));

    private static double Scaled(VarianceScaling promised, double variance, Fans fans) =>
        Kept * variance / (promised.Scale / fans.Of(promised.Mode));
}
