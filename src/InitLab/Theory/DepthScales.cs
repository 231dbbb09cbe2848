using InitLab.Numerics;

namespace InitLab.Theory;

/// <summary>Over how many layers a wide random network forgets what came in.</summary>
/// <remarks>
/// Deviations from the fixed points shrink as e^(−l/ξ) over l layers (Schoenholz, Gilmer, Ganguli and Sohl-Dickstein
/// 2017, section 3). +∞ on the critical line, where they shrink slower than any exponential.
/// </remarks>
/// <param name="FixedCorrelation">c*, where the correlation of any two inputs goes.</param>
/// <param name="Length">ξ_q = −1/ln V′(q*), of the length.</param>
/// <param name="Correlation">
/// ξ_c = −1/ln(σ_w² E[φ′(u₁) φ′(u₂)]) at c*, of the correlation; −1/ln χ₁ in the ordered phase.
/// </param>
/// <param name="Gradient">
/// ξ_∇ = 1/|ln χ₁|, over which gradients vanish (ordered) or explode (chaotic) by the factor e.
/// </param>
public sealed record DepthScales(double FixedCorrelation, double Length, double Correlation, double Gradient)
{
    // Schoenholz et al. 2017, section 5: networks could be trained up to about this many ξ_c.
    private const double TrainablePerScale = 6;

    /// <summary>6 ξ_c, up to which Schoenholz et al. found networks trainable.</summary>
    /// <remarks>The 6 is a measurement (section 5 there) and depends on how long one trains.</remarks>
    public double TrainableDepth => TrainablePerScale * Correlation;

    /// <summary>
    /// Such as <c>c* = 1; depth scales: length 1.56, correlation 74.9, gradient 74.9; trainable to about 450
    /// layers.</c>
    /// </summary>
    public override string ToString() =>
        $"c* = {FixedCorrelation:G6}; depth scales: length {Length:G3}, correlation {Correlation:G3},"
        + $" gradient {Gradient:G3};"
        + (
            double.IsFinite(TrainableDepth) ? $" trainable to about {TrainableDepth:G3} layers." : " no limit of depth."
        );

    /// <summary>The scales at the limit of a length map.</summary>
    internal static DepthScales At(LengthMap lengths, LengthLimit limit)
    {
        var susceptibility = lengths.Susceptibility(limit.Length);
        var slope = (limit as LengthSettles)?.Slope ?? 1;
        var gradient = Math.Abs(Scale(susceptibility));
        if (limit.Length == 0)
        {
            // Signals that die out take their differences with them, at the same rate.
            return new DepthScales(1, Scale(slope), Scale(susceptibility), gradient);
        }

        var correlations = new CorrelationMap(lengths, limit.Length);
        var fixedCorrelation = correlations.FixedPoint();
        return new DepthScales(fixedCorrelation, Scale(slope), Scale(correlations.Slope(fixedCorrelation)), gradient);
    }

    // −1/ln of a factor per layer; within rounding of 1 there is no exponential.
    private static double Scale(double factor) =>
        Math.Abs(factor - 1) < 1e-12 ? double.PositiveInfinity : -1 / Elementary.Log(Math.Abs(factor));
}
