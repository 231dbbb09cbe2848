using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>Uniform weights from one interval, whatever the shape of the layer.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end, not below the lower one.</param>
public sealed record UniformWeights(double Low, double High) : IInitializer
{
    /// <inheritdoc/>
    public Matrix<double> Draw(int fanIn, int fanOut, RandomStream random)
    {
        return Weights.Fill(Fans.Dense(fanIn, fanOut), () => random.NextUniform(Low, High));
    }

    /// <summary>The law, such as <c>Uniform: U(-0.05, 0.05)</c>.</summary>
    public override string ToString() => $"Uniform: U({Low}, {High})";
}
