using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>The gain on the main diagonal and 0 elsewhere: the layer begins by passing its inputs on.</summary>
/// <remarks>
/// In a rectangular layer the units without an input of their own begin at 0. PyTorch: <c>eye_</c> (gain 1); Keras:
/// <c>Identity</c>. Le, Jaitly and Hinton 2015 start recurrent ReLU layers so.
/// </remarks>
/// <param name="Gain">The number on the diagonal; positive.</param>
public sealed record IdentityWeights(double Gain) : IScheme
{
    /// <summary>The number on the diagonal.</summary>
    public double Gain { get; } = Require.Positive(Gain, "The gain");

    /// <inheritdoc/>
    public double StandardDeviation(Fans fans) => 0;

    /// <inheritdoc/>
    public double Bound(Fans fans) => Gain;

    /// <inheritdoc/>
    public Matrix<double> Draw(int fanIn, int fanOut, RandomStream random)
    {
        var fans = Fans.Dense(fanIn, fanOut);
        var entries = Weights.Zeros(fans.In, fans.Out);
        for (var i = 0; i < Math.Min(fans.In, fans.Out); i++)
        {
            entries[(i * fans.In) + i] = Gain;
        }

        return Matrix<double>.Build.Dense(fans.In, fans.Out, entries);
    }

    /// <summary>The law, such as <c>Identity: I</c> or <c>Identity: 0.5 I</c>.</summary>
    public override string ToString() => Gain == 1 ? "Identity: I" : $"Identity: {Gain:G6} I";
}
