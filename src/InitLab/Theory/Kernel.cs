using InitLab.Numerics;

namespace InitLab.Theory;

/// <summary>The integrals over two normal variables that have closed forms.</summary>
public static class Kernel
{
    /// <summary>The arcsine kernel E erf(u₁) erf(u₂).</summary>
    /// <remarks>
    /// (2/π) arcsin(2q₁₂/√((1 + 2q₁₁)(1 + 2q₂₂))): Williams 1998, "Computation with infinite neural networks";
    /// Rasmussen and Williams 2006, equation 4.29.
    /// </remarks>
    /// <param name="pair">The law of u₁ and u₂, of finite variances.</param>
    public static double Arcsine(GaussianPair pair)
    {
        var scale = Math.Sqrt(1 + (2 * pair.FirstVariance)) * Math.Sqrt(1 + (2 * pair.SecondVariance));
        return 2 / Math.PI * Elementary.Asin(2 * pair.Covariance / scale);
    }

    /// <summary>The arc-cosine kernel of degree 1: E ReLU(u₁) ReLU(u₂).</summary>
    /// <remarks>√(q₁₁q₂₂) (√(1 − c²) + (π − arccos c) c)/(2π): Cho and Saul 2009, equations 3 and 6.</remarks>
    /// <param name="pair">The law of u₁ and u₂.</param>
    public static double ArcCosine(GaussianPair pair)
    {
        var c = pair.Correlation;
        var length = Math.Sqrt(pair.FirstVariance) * Math.Sqrt(pair.SecondVariance);
        var sine = Math.Sqrt((1 - c) * (1 + c));
        return length / (2 * Math.PI) * (sine + (c * Elementary.Acos(-c)));
    }

    /// <summary>The arc-cosine kernel of degree 0: the probability that two units of ReLU are both active.</summary>
    /// <remarks>E ReLU′(u₁) ReLU′(u₂) = (π − arccos c)/(2π): Cho and Saul 2009, equations 3 and 5.</remarks>
    /// <param name="correlation">c, from −1 to 1.</param>
    public static double BothActive(double correlation) =>
        Elementary.Acos(-Require.Correlation(correlation, nameof(correlation))) / (2 * Math.PI);
}
