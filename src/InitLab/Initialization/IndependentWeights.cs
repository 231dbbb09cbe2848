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
        return Drawn(fans.In, fans.Out, fans, random);
    }

    /// <inheritdoc/>
    public Matrix<double> Draw(ConvolutionShape shape, RandomStream random)
    {
        return Drawn(shape.Rows, shape.Outputs, Fans.Convolution(shape), random);
    }

    /// <summary>Draws weights into memory that is there, unit by unit, as many as it has room for.</summary>
    /// <param name="weights">The room.</param>
    /// <param name="fans">The shape of the layer.</param>
    /// <param name="random">The source of randomness.</param>
    public abstract void Fill(Span<double> weights, Fans fans, RandomStream random);

    /// <summary>Draws the biases of a layer from the same law, as PyTorch does.</summary>
    /// <param name="fans">The shape of the layer.</param>
    /// <param name="units">How many biases: the units of a dense layer, the outputs of a convolution.</param>
    /// <param name="random">The source of randomness.</param>
    public Vector<double> DrawBiases(Fans fans, int units, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        return Drawn(units, 1, fans, random).Column(0);
    }

    // Unit by unit: all incoming weights of the first unit, then those of the next.
    private Matrix<double> Drawn(int rows, int columns, Fans fans, RandomStream random)
    {
        var columnMajor = Weights.Room(rows, columns);
        Fill(columnMajor, fans, random);
        return Matrix<double>.Build.Dense(rows, columns, columnMajor);
    }
}
