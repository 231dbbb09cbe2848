namespace InitLab.Tests.Numerics;

/// <summary>Compares a sample with the law it should come from.</summary>
/// <remarks>
/// Dvoretzky, Kiefer and Wolfowitz 1956 with Massart's 1990 constant: the gap between the empirical and the true
/// distribution function exceeds ε with a probability of at most 2 exp(−2nε²).
/// </remarks>
internal static class EmpiricalDistribution
{
    /// <summary>The gap that a sample of n exceeds with at most the given probability.</summary>
    internal static double AllowedGap(int n, double failureProbability)
    {
        return Math.Sqrt(Math.Log(2 / failureProbability) / (2.0 * n));
    }

    /// <summary>The largest gap between a sample's distribution function and a law's.</summary>
    internal static double LargestGap(IEnumerable<double> sample, Func<double, double> law)
    {
        var sorted = sample.Order().ToArray();
        var gap = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var expected = law(sorted[i]);
            var below = i / (double)sorted.Length;
            var upTo = (i + 1) / (double)sorted.Length;
            gap = Math.Max(gap, Math.Max(Math.Abs(expected - below), Math.Abs(upTo - expected)));
        }

        return gap;
    }
}
