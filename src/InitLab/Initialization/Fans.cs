using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>How many connections come into a unit of a layer, and how many leave a unit of the layer before.</summary>
/// <remarks>For a dense layer the weights are fanIn × fanOut. This is the only place that knows it.</remarks>
/// <param name="In">Connections into one unit: the number of inputs of the layer.</param>
/// <param name="Out">Connections out of one input: the number of units of the layer.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Fans(int In, int Out)
{
    /// <summary>Connections into one unit, at least 1.</summary>
    public int In { get; } = AtLeastOne(In, "fanIn", "input");

    /// <summary>Connections out of one input, at least 1.</summary>
    public int Out { get; } = AtLeastOne(Out, "fanOut", "unit");

    /// <summary>The fans of a dense layer.</summary>
    /// <param name="fanIn">The number of inputs.</param>
    /// <param name="fanOut">The number of units.</param>
    public static Fans Dense(int fanIn, int fanOut) => new(fanIn, fanOut);

    /// <summary>The fans of a dense layer with these weights.</summary>
    /// <param name="weights">fanIn × fanOut.</param>
    public static Fans Dense(Matrix<double> weights) => new(weights.RowCount, weights.ColumnCount);

    /// <summary>The fans of a convolution: fanIn = taps · inputs per group, fanOut = taps · outputs.</summary>
    /// <remarks>
    /// The convention of PyTorch, Keras and JAX. It does not divide fanOut by the groups or by the stride, although an
    /// input then has that many fewer connections. For a transposed convolution all three libraries report the fans
    /// swapped, because they read the same places of a kernel that is stored the other way round.
    /// </remarks>
    /// <param name="shape">The shape of the convolution.</param>
    public static Fans Convolution(ConvolutionShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return new Fans(shape.Taps * shape.InputsPerGroup, shape.Taps * shape.Outputs);
    }

    /// <summary>The number by which a scheme divides its variance.</summary>
    /// <param name="mode">Which fan the scheme looks at.</param>
    public double Of(FanMode mode) =>
        mode switch
        {
            FanMode.In => In,
            FanMode.Out => Out,
            FanMode.Average => (In + (double)Out) / 2,
            FanMode.GeometricMean => Math.Sqrt(In * (double)Out),
            _ => throw new ArgumentOutOfRangeException(
                nameof(mode),
                mode,
                "Choose FanMode.In, Out, Average or GeometricMean."
            ),
        };

    /// <summary>The fans, such as <c>fanIn 784, fanOut 256</c>.</summary>
    public override string ToString() => $"fanIn {In}, fanOut {Out}";

    private static int AtLeastOne(int fan, string name, string what)
    {
        return fan >= 1
            ? fan
            : throw new ArgumentOutOfRangeException(name, fan, $"{name} is {fan}: a layer has at least one {what}.");
    }
}
