using InitLab.Numerics;

namespace InitLab.Initialization;

/// <summary>Uniform weights from one interval, whatever the shape of the layer.</summary>
/// <remarks>
/// w ~ U(low, high), of variance (high − low)²/12. PyTorch: <c>uniform_</c>; Keras: <c>RandomUniform</c>; JAX:
/// <c>uniform</c>, whose interval starts at 0. Their default intervals are (0, 1), (−0.05, 0.05) and (0, 0.01).
/// </remarks>
public sealed record UniformWeights : IndependentWeights
{
    // The uniform distribution on an interval has the variance length²/12.
    private const double SquaredLengthPerVariance = 12;

    /// <summary>Chooses the interval.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end, not below the lower one.</param>
    public UniformWeights(double low, double high)
    {
        if (!double.IsFinite(high - low) || high < low)
        {
            throw new ArgumentException(
                $"The range from {low} to {high} is not one: give finite ends, the lower first.",
                nameof(high)
            );
        }

        (Low, High) = (low, high);
    }

    /// <summary>The lower end.</summary>
    public double Low { get; }

    /// <summary>The upper end.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public override double StandardDeviation(Fans fans) => (High - Low) / Math.Sqrt(SquaredLengthPerVariance);

    /// <inheritdoc/>
    public override double Bound(Fans fans) => Math.Max(Math.Abs(Low), Math.Abs(High));

    /// <summary>The law, such as <c>Uniform: U(-0.05, 0.05)</c>.</summary>
    public override string ToString() => $"Uniform: U({Low}, {High})";

    /// <inheritdoc/>
    public override void Fill(Span<double> weights, Fans fans, RandomStream random)
    {
        random.FillUniform(weights, Low, High);
    }
}
