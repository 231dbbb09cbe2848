using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>Normal weights of one spread, whatever the shape of the layer.</summary>
/// <param name="StandardDeviation">The standard deviation (not the variance); at least 0.</param>
public sealed record NormalWeights(double StandardDeviation) : IInitializer
{
    /// <summary>The standard deviation.</summary>
    public double StandardDeviation { get; } =
        double.IsFinite(StandardDeviation) && StandardDeviation >= 0
            ? StandardDeviation
            : throw new ArgumentOutOfRangeException(
                nameof(StandardDeviation),
                StandardDeviation,
                "The standard deviation is a finite number of at least 0."
            );

    /// <inheritdoc/>
    public Matrix<double> Draw(int fanIn, int fanOut, RandomStream random)
    {
        return Weights.Fill(Fans.Dense(fanIn, fanOut), () => StandardDeviation * random.NextNormal());
    }

    /// <summary>The law, such as <c>Normal: N(0, 0.01²)</c>.</summary>
    public override string ToString() => $"Normal: N(0, {StandardDeviation}²)";
}
