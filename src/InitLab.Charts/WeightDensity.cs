using InitLab.Numerics;

namespace InitLab.Charts;

/// <summary>The densities of the laws that weights are drawn from, as lines over a histogram.</summary>
public static class WeightDensity
{
    private const int Points = 101;
    private const double Ends = 4;

    /// <summary>The normal law of mean 0.</summary>
    /// <param name="standardDeviation">Its standard deviation; positive.</param>
    public static TheoryLine Normal(double standardDeviation)
    {
        return Between("normal law", Ends * standardDeviation, w => Density(w, standardDeviation));
    }

    /// <summary>The uniform law around 0.</summary>
    /// <param name="standardDeviation">Its standard deviation, the bound over √3; positive.</param>
    public static TheoryLine Uniform(double standardDeviation)
    {
        var bound = Math.Sqrt(3) * standardDeviation;
        var height = 1 / (2 * bound);
        return new TheoryLine("uniform law", [-bound, -bound, bound, bound], [0, height, height, 0]);
    }

    /// <summary>The normal law cut at a number of its standard deviations.</summary>
    /// <param name="parentStandardDeviation">The standard deviation before the cut; positive.</param>
    /// <param name="cutoff">Where it is cut, in those; 2 in the libraries.</param>
    public static TheoryLine TruncatedNormal(double parentStandardDeviation, double cutoff = 2)
    {
        var end = cutoff * parentStandardDeviation;
        var kept = (2 * Elementary.NormalCumulative(cutoff)) - 1;
        var inside = Between("truncated normal law", end, w => Density(w, parentStandardDeviation) / kept);
        return inside with { X = [-end, .. inside.X, end], Y = [0, .. inside.Y, 0] };
    }

    private static TheoryLine Between(string name, double end, Func<double, double> density)
    {
        var at = Enumerable.Range(0, Points).Select(i => end * ((2.0 * i / (Points - 1)) - 1));
        return TheoryLine.Of(name, [.. at], density);
    }

    private static double Density(double w, double standardDeviation) =>
        Elementary.NormalDensity(w / standardDeviation) / standardDeviation;
}
