using InitLab.Numerics;

namespace InitLab.Initialization;

/// <summary>The standard normal distribution without what lies beyond ±cutoff.</summary>
internal static class TruncatedNormalLaw
{
    // From here on the variance cut away, 2cφ(c), is below half an ulp of 1.
    private const double CutoffWithoutEffect = 9;

    /// <summary>The standard deviation that is left: sqrt(1 − 2cφ(c)/(2Φ(c) − 1)), 0.87962566 at c = 2.</summary>
    /// <remarks>
    /// Since Φ(c) − ½ = φ(c) · (c + c³/3 + c⁵/(3·5) + …), the variance is s/(1 + s) with s = c²/3 + c⁴/(3·5) + …: a sum
    /// of positive terms, exact to rounding for small cutoffs too, where the formula with φ and Φ cancels.
    /// </remarks>
    /// <param name="cutoff">c, positive.</param>
    internal static double StandardDeviation(double cutoff)
    {
        if (cutoff >= CutoffWithoutEffect)
        {
            return 1;
        }

        var (term, sum) = (1.0, 0.0);
        for (var odd = 3; term > sum * 1e-17; odd += 2)
        {
            term *= cutoff * cutoff / odd;
            sum += term;
        }

        return Math.Sqrt(sum / (1 + sum));
    }

    /// <summary>Draws one deviate by rejection; more than 3 of 5 proposals are accepted at any cutoff.</summary>
    /// <param name="cutoff">c, positive.</param>
    /// <param name="random">The source of randomness.</param>
    internal static double Draw(double cutoff, RandomStream random)
    {
        return cutoff >= 1 ? FromNormals(cutoff, random) : FromUniforms(cutoff, random);
    }

    private static double FromNormals(double cutoff, RandomStream random)
    {
        while (true)
        {
            var x = random.NextNormal();
            if (Math.Abs(x) <= cutoff)
            {
                return x;
            }
        }
    }

    private static double FromUniforms(double cutoff, RandomStream random)
    {
        while (true)
        {
            var x = random.NextUniform(-cutoff, cutoff);
            if (random.NextDouble() < Elementary.Exp(-0.5 * x * x))
            {
                return x;
            }
        }
    }
}
