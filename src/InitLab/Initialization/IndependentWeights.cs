using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>Weights drawn one by one, independently, from one law that the shape of the layer decides.</summary>
public abstract record IndependentWeights : IScheme, IConvolutionScheme
{
    private protected IndependentWeights() { }

    /// <inheritdoc/>
    public abstract double StandardDeviation(Fans fans);

    /// <inheritdoc/>
    public abstract double Bound(Fans fans);

    /// <inheritdoc/>
    public double StandardDeviation(ConvolutionShape shape) => StandardDeviation(Fans.Convolution(shape));

    /// <inheritdoc/>
    public double Bound(ConvolutionShape shape) => Bound(Fans.Convolution(shape));

    /// <inheritdoc/>
    public Matrix<double> Draw(int fanIn, int fanOut, RandomStream random)
    {
        var fans = Fans.Dense(fanIn, fanOut);
        return Weights.Fill(fans.In, fans.Out, Sampler(fans, random));
    }

    /// <inheritdoc/>
    public Matrix<double> Draw(ConvolutionShape shape, RandomStream random)
    {
        return Weights.Fill(shape.Rows, shape.Outputs, Sampler(Fans.Convolution(shape), random));
    }

    /// <summary>Draws the biases of a layer from the same law, as PyTorch does.</summary>
    /// <param name="fans">The shape of the layer.</param>
    /// <param name="units">How many biases: the units of a dense layer, the outputs of a convolution.</param>
    /// <param name="random">The source of randomness.</param>
    public Vector<double> DrawBiases(Fans fans, int units, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        return Weights.Fill(units, 1, Sampler(fans, random)).Column(0);
    }

    /// <summary>A source of weights for a layer of this shape.</summary>
    private protected abstract Func<double> Sampler(Fans fans, RandomStream random);
}
