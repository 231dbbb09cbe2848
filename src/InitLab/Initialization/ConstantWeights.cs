using InitLab.Numerics;

namespace InitLab.Initialization;

/// <summary>One value for every weight: all units of a layer start equal.</summary>
/// <remarks>PyTorch: <c>constant_</c>; Keras: <c>Constant</c>; JAX: <c>constant</c>.</remarks>
/// <param name="Value">The value, finite.</param>
public sealed record ConstantWeights(double Value) : IndependentWeights
{
    /// <summary>The value.</summary>
    public double Value { get; } = Require.Finite(Value, "The value");

    /// <inheritdoc/>
    public override double StandardDeviation(Fans fans) => 0;

    /// <inheritdoc/>
    public override double Bound(Fans fans) => Math.Abs(Value);

    /// <summary>The name, such as <c>Zeros</c> or <c>Constant: 0.5</c>.</summary>
    public override string ToString() =>
        Value switch
        {
            0 => "Zeros",
            1 => "Ones",
            _ => $"Constant: {Value}",
        };

    /// <inheritdoc/>
    public override void Fill(Span<double> weights, Fans fans, RandomStream random) => weights.Fill(Value);
}
