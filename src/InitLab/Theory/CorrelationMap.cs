namespace InitLab.Theory;

/// <summary>
/// How the correlation of the pre-activations of two inputs of equal length goes from layer to layer.
/// </summary>
/// <remarks>
/// c ↦ C(c) = (σ_w² ∫ Dz₁ Dz₂ φ(u₁) φ(u₂) + σ_b²)/V(q) with u₁ = √q z₁ and u₂ = √q (c z₁ + √(1 − c²) z₂) (Poole,
/// Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016, equation 5); at the fixed point V(q*) = q*. C(1) = 1, and C is
/// convex on [0, 1], because it is a power series in c with coefficients ≥ 0.
/// </remarks>
public sealed class CorrelationMap
{
    private const double Rounding = 1e-14;
    private readonly LengthMap _lengths;
    private readonly double _length;
    private readonly double _nextLength;

    /// <summary>The map for inputs of one length.</summary>
    /// <param name="lengths">The setting.</param>
    /// <param name="length">q of both inputs, positive and finite: q* deep inside a network.</param>
    public CorrelationMap(LengthMap lengths, double length)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        if (!(length > 0 && double.IsFinite(length)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(length),
                length,
                "Two signals have a correlation where their length is positive and finite."
            );
        }

        (_lengths, _length, _nextLength) = (lengths, length, lengths.Next(length));
        if (_nextLength == 0)
        {
            throw new ArgumentException(
                "A layer whose signal is 0 has no correlations: give it a variance.",
                nameof(lengths)
            );
        }
    }

    /// <summary>C(c), the correlation one layer on.</summary>
    /// <param name="correlation">c, from −1 to 1.</param>
    public double Next(double correlation)
    {
        var covariance = _lengths.WeightVariance * Product(_lengths.Activation.Value, correlation);
        return Math.Clamp((covariance + _lengths.BiasVariance) / _nextLength, -1, 1);
    }

    /// <summary>C′(c): how a small change of the correlation goes on to the next layer.</summary>
    /// <remarks>
    /// C′(c) = σ_w² ∫ Dz₁ Dz₂ φ′(u₁) φ′(u₂) · q/V(q), so C′(1) = χ₁ at the fixed point (Poole et al. 2016, equation
    /// 6).
    /// </remarks>
    /// <param name="correlation">c, from −1 to 1.</param>
    public double Slope(double correlation) =>
        _lengths.WeightVariance * Product(_lengths.Activation.Derivative, correlation) * (_length / _nextLength);

    /// <summary>c*, the correlation at which two different inputs arrive in ever deeper networks.</summary>
    /// <remarks>
    /// 1 where C′(1) ≤ 1: the network forgets what told its inputs apart (ordered phase). Else the one solution of
    /// C(c) = c in [0, 1), to which Newton's iteration from 0 goes without overshooting, because C is convex.
    /// </remarks>
    public double FixedPoint()
    {
        if (Slope(1) <= 1 + Rounding)
        {
            return 1;
        }

        var correlation = 0.0;
        for (var excess = Next(0); excess > Rounding; excess = Next(correlation) - correlation)
        {
            var step = excess / (1 - Slope(correlation));
            if (!(step > Rounding * correlation) || correlation + step >= 1)
            {
                break;
            }

            correlation += step;
        }

        return correlation;
    }

    /// <summary>The setting, such as <c>tanh, σ_w² = 1.7, σ_b² = 0.05 at q = 0.533076</c>.</summary>
    public override string ToString() => $"{_lengths} at q = {_length:G6}";

    private double Product(Func<double, double> function, double correlation) =>
        GaussianIntegral.ExpectedProduct(
            function,
            new GaussianPair(_length, _length, correlation),
            _lengths.Activation.Kinks
        );
}
