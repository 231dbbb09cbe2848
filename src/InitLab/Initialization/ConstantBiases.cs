using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>One value for every bias.</summary>
/// <param name="Name">What the value stands for.</param>
/// <param name="Value">The value.</param>
internal sealed record ConstantBiases(string Name, double Value) : IBiasInitializer
{
    public double Value { get; } =
        double.IsFinite(Value)
            ? Value
            : throw new ArgumentOutOfRangeException(nameof(Value), Value, "A bias is a finite number.");

    public Vector<double> Draw(Fans fans, RandomStream random) => Vector<double>.Build.Dense(fans.Out, Value);

    public override string ToString() => Value == 0 ? "Zeros" : $"{Name}: {Value:G6}";
}
