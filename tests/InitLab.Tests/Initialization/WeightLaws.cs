using MathNet.Numerics.Distributions;

namespace InitLab.Tests.Initialization;

/// <summary>The distribution functions of the laws that weights follow.</summary>
internal static class WeightLaws
{
    internal static Func<double, double> NormalOf(double standardDeviation)
    {
        return x => Normal.CDF(0, standardDeviation, x);
    }

    internal static Func<double, double> UniformTo(double bound) => UniformOn(-bound, bound);

    internal static Func<double, double> UniformOn(double low, double high)
    {
        return x => Math.Clamp((x - low) / (high - low), 0, 1);
    }

    internal static Func<double, double> NormalCutAt(double cutoff, double parentStandardDeviation)
    {
        var below = Normal.CDF(0, 1, -cutoff);
        return x =>
        {
            var z = Math.Clamp(x / parentStandardDeviation, -cutoff, cutoff);
            return (Normal.CDF(0, 1, z) - below) / (1 - (2 * below));
        };
    }
}
