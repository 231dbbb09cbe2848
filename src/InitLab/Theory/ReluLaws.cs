using InitLab.Numerics;

namespace InitLab.Theory;

/// <summary>What is known exactly of ReLU networks with normal weights and no biases, at every width.</summary>
/// <remarks>
/// Length means |h_L|²/n_L, the mean square of the activations of the last of L hidden layers of widths n₁, …, n_L,
/// for one input, relative to |x|²/n₀. A layer multiplies it by σ_w²/n Σ φ(zⱼ)² with independent standard normal zⱼ,
/// whatever came in; the laws follow from E φ(z)² = 1/2 and E φ(z)⁴ = 3/2.
/// </remarks>
public static class ReluLaws
{
    /// <summary>
    /// The mean length after L layers: (σ_w²/2)ᴸ, for every width and every symmetric distribution of weights.
    /// </summary>
    /// <remarks>He, Zhang, Ren and Sun 2015, equations 8 and 9.</remarks>
    /// <param name="weightVariance">σ_w² = c², the variance of a weight times fanIn; He's is 2.</param>
    /// <param name="layers">L, at least 0.</param>
    public static double MeanLength(double weightVariance, int layers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(layers);
        return Elementary.Pow(Require.Variance(weightVariance, nameof(weightVariance)) / 2, layers);
    }

    /// <summary>The variance of the length over networks, in units of its squared mean: ∏(1 + 5/nₗ) − 1.</summary>
    /// <remarks>
    /// Hanin and Rolnick 2018 bound it by the exponential of a multiple of Σ 1/nₗ; for normal weights the product is
    /// exact, with 5 = E φ⁴/(E φ²)² − 1.
    /// </remarks>
    /// <param name="widths">The widths of the hidden layers, at least 1 each.</param>
    public static double LengthVariance(params IReadOnlyList<int> widths)
    {
        return Elementary.ExpMinusOne(Checked(widths).Sum(width => Elementary.LogOnePlus(5.0 / width)));
    }

    /// <summary>About the median of the length, in units of its mean: e^(−5β/2) with β = Σ 1/nₗ.</summary>
    /// <remarks>
    /// The logarithm of the length is a sum of independent terms of mean −5/(2n) and variance 5/n, up to 1/n² (Hanin
    /// 2018 has the same β for gradients). So the typical network shrinks its signal though the mean is kept. Within
    /// a few percent where β is below ½ and no layer narrower than 20.
    /// </remarks>
    /// <param name="widths">The widths of the hidden layers, at least 1 each.</param>
    public static double MedianLength(params IReadOnlyList<int> widths)
    {
        return Elementary.Exp(-2.5 * Checked(widths).Sum(width => 1.0 / width));
    }

    /// <summary>The correlation of two inputs one layer on: (√(1 − c²) + (π − arccos c) c)/π, at every σ_w².</summary>
    /// <remarks>
    /// Cho and Saul 2009, equation 6, divided by its value at c = 1. Near 1 it is reached slowly: 1 − c ≈ 9π²/(2L²).
    /// </remarks>
    /// <param name="correlation">c, from −1 to 1.</param>
    public static double NextCorrelation(double correlation) =>
        2 * Kernel.ArcCosine(new GaussianPair(1, 1, correlation));

    private static IReadOnlyList<int> Checked(IReadOnlyList<int> widths)
    {
        return widths.All(width => width >= 1)
            ? widths
            : throw new ArgumentOutOfRangeException(nameof(widths), "Every hidden layer has at least one unit.");
    }
}
