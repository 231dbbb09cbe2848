using InitLab.Networks;

namespace InitLab.Theory;

/// <summary>A setting with χ₁ = 1 at its fixed point, on the edge between vanishing and exploding gradients.</summary>
/// <param name="WeightVariance">σ_w².</param>
/// <param name="BiasVariance">σ_b²; where negative, no network has this fixed point.</param>
/// <param name="Length">q*.</param>
/// <param name="LengthSlope">V′(q*); above 1 the fixed point repels, as for GELU and SiLU.</param>
public sealed record CriticalPoint(double WeightVariance, double BiasVariance, double Length, double LengthSlope);

/// <summary>The line in the plane of (σ_w, σ_b) on which χ₁ = 1.</summary>
/// <remarks>
/// Given the fixed point q, both variances follow: σ_w² = 1/E φ′(√q z)² from χ₁ = 1, and σ_b² = q − σ_w² E φ(√q z)²
/// from V(q) = q (Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016; Schoenholz et al. 2017). For ReLU it is one
/// point, (√2, 0); for softplus there is none.
/// </remarks>
public static class CriticalLine
{
    private const double Shortest = 1e-12;
    private const double Longest = 1e8;
    private const double StepFactor = 1.4142135623730951;
    private const double Rounding = 1e-13;

    /// <summary>The critical point with a given fixed point.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="length">q*, positive and finite.</param>
    public static CriticalPoint AtLength(Activation activation, double length)
    {
        ArgumentNullException.ThrowIfNull(activation);
        var slope = new LengthMap(activation, 1, 0).Slope(length);
        var (weightVariance, biasVariance) = Variances(activation, length);
        return new CriticalPoint(weightVariance, biasVariance, length, weightVariance * slope);
    }

    /// <summary>The critical point with a given variance of the biases.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="biasVariance">σ_b², finite and at least 0.</param>
    /// <returns>
    /// The one of shortest q*; null where there is none up to q* = 10⁸. q* = 0 means that the line starts there: a
    /// signal of any length for ReLU, one that dies out slower than exponentially for tanh.
    /// </returns>
    public static CriticalPoint? At(Activation activation, double biasVariance)
    {
        ArgumentNullException.ThrowIfNull(activation);
        Require.Variance(biasVariance, nameof(biasVariance));
        for (var length = Shortest; length < Longest; length *= StepFactor)
        {
            var excess = Variances(activation, length).Bias - biasVariance;
            if (length == Shortest && Math.Abs(excess) <= length * Rounding * 10)
            {
                return Start(activation);
            }

            if (excess > length * Rounding)
            {
                var root = Bisection.Root(
                    q => Variances(activation, q).Bias - biasVariance,
                    length / StepFactor,
                    length
                );
                return AtLength(activation, root);
            }
        }

        return null;
    }

    private static CriticalPoint Start(Activation activation) =>
        new(1 / new LengthMap(activation, 1, 0).Susceptibility(0), 0, 0, 1);

    private static (double Weight, double Bias) Variances(Activation activation, double length)
    {
        var unit = new LengthMap(activation, 1, 0);
        var weightVariance = 1 / unit.Susceptibility(length);
        return (weightVariance, length - (weightVariance * unit.SecondMoment(length)));
    }
}
