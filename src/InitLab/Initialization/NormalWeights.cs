using InitLab.Numerics;

namespace InitLab.Initialization;

/// <summary>Normal weights of one spread, whatever the shape of the layer.</summary>
/// <remarks>w ~ N(0, σ²). PyTorch: <c>normal_</c>; Keras: <c>RandomNormal</c>; JAX: <c>normal</c>.</remarks>
public sealed record NormalWeights : IndependentWeights
{
    private readonly double _standardDeviation;

    /// <summary>Chooses the spread.</summary>
    /// <param name="standardDeviation">The standard deviation σ (not the variance); at least 0.</param>
    public NormalWeights(double standardDeviation)
    {
        _standardDeviation = Require.NotNegative(standardDeviation, "The standard deviation");
    }

    /// <inheritdoc/>
    public override double StandardDeviation(Fans fans) => _standardDeviation;

    /// <inheritdoc/>
    public override double Bound(Fans fans) => _standardDeviation == 0 ? 0 : double.PositiveInfinity;

    /// <summary>The law, such as <c>Normal: N(0, 0.01²)</c>.</summary>
    public override string ToString() => $"Normal: N(0, {_standardDeviation}²)";

    /// <inheritdoc/>
    public override void Fill(Span<double> weights, Fans fans, RandomStream random)
    {
        random.FillNormal(weights, _standardDeviation);
    }
}
