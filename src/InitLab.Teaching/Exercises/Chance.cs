using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Teaching.Exercises;

/// <summary>How far chance alone can carry n independent weights of mean 0 from their law.</summary>
/// <remarks>
/// Each bound is crossed with a probability of at most 1e-7, so that a check that looks at five of them takes a right
/// answer for wrong on fewer than one seed in a million.
/// </remarks>
internal static class Chance
{
    // ln(2/1e-7).
    private const double Exponent = 16.811242831518264;

    // Steps of a twentieth of a standard deviation, out to four.
    private const int StepsPerDeviation = 20;
    private const int Steps = 8 * StepsPerDeviation;

    /// <summary>The largest mean, in standard deviations: Hoeffding's bound for a normal or a uniform.</summary>
    internal static double Mean(int count) => Math.Sqrt(2 * Exponent / count);

    /// <summary>Whether a mean square can be that of weights with this variance.</summary>
    /// <remarks>
    /// Laurent and Massart 2000, lemma 1, for normal weights; those of a uniform or truncated normal spread less.
    /// </remarks>
    internal static bool CanBe(double variance, double meanSquare, int count)
    {
        var half = 2 * Math.Sqrt(Exponent / count);
        return meanSquare <= variance * (1 + half + (2 * Exponent / count)) && meanSquare >= variance * (1 - half);
    }

    /// <summary>Whether weights can be from a distribution of this variance.</summary>
    /// <remarks>
    /// Dvoretzky, Kiefer and Wolfowitz 1956 with Massart's constant: P(sup|F̂−F| > ε) ≤ 2 exp(−2nε²). Looking at a grid
    /// only makes the gap smaller.
    /// </remarks>
    internal static bool CanBe(Distribution distribution, double variance, double[] weights)
    {
        var counts = new int[Steps + 2];
        var perStep = StepsPerDeviation / Math.Sqrt(variance);
        foreach (var weight in weights)
        {
            counts[(int)Math.Clamp(Math.Ceiling(weight * perStep) + (Steps / 2), 0, Steps + 1)]++;
        }

        var (below, gap) = (0, 0.0);
        for (var step = 0; step <= Steps; step++)
        {
            below += counts[step];
            var z = (step - (Steps / 2)) / (double)StepsPerDeviation;
            gap = Math.Max(gap, Math.Abs(((double)below / weights.Length) - Cumulative(distribution, z)));
        }

        return gap <= Math.Sqrt(Exponent / (2 * weights.Length));
    }

    // Of the distribution with variance 1.
    private static double Cumulative(Distribution distribution, double z)
    {
        const double cut = 2;
        const double leftByCut = 0.87962566103423978;
        return distribution switch
        {
            Distribution.Uniform => Math.Clamp(0.5 + (z / (2 * Math.Sqrt(3))), 0, 1),
            Distribution.TruncatedNormal => Math.Clamp(
                (Elementary.NormalCumulative(z * leftByCut) - Elementary.NormalCumulative(-cut))
                    / (Elementary.NormalCumulative(cut) - Elementary.NormalCumulative(-cut)),
                0,
                1
            ),
            _ => Elementary.NormalCumulative(z),
        };
    }
}
