using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>A rule for the kernels of a convolution whose spread is known before anything is drawn.</summary>
public interface IConvolutionScheme
{
    /// <summary>Draws the kernels of a convolution.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="random">The source of randomness.</param>
    /// <returns>(taps · inputs per group) × outputs, in the order of <see cref="ConvolutionShape"/>.</returns>
    Matrix<double> Draw(ConvolutionShape shape, RandomStream random);

    /// <summary>The exact standard deviation of a weight over all draws of a convolution of this shape.</summary>
    /// <remarks>0 where nothing is random; the root of the mean variance where places differ.</remarks>
    /// <param name="shape">The shape.</param>
    double StandardDeviation(ConvolutionShape shape);

    /// <summary>The magnitude that no weight of a convolution of this shape exceeds; +∞ for a normal.</summary>
    /// <param name="shape">The shape.</param>
    double Bound(ConvolutionShape shape);
}
