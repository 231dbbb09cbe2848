using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>One value for every weight: all units of a layer start equal.</summary>
/// <param name="Value">The value.</param>
public sealed record ConstantWeights(double Value) : IInitializer
{
    /// <inheritdoc/>
    public Matrix<double> Draw(int fanIn, int fanOut, RandomStream random)
    {
        return Weights.Fill(Fans.Dense(fanIn, fanOut), () => Value);
    }

    /// <summary>The name, such as <c>Zeros</c> or <c>Constant: 0.5</c>.</summary>
    public override string ToString() =>
        Value switch
        {
            0 => "Zeros",
            1 => "Ones",
            _ => $"Constant: {Value}",
        };
}
