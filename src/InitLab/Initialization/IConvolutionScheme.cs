using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>A rule for the kernels of a convolution whose spread is known before anything is drawn.</summary>
public interface IConvolutionScheme
{
    /// <summary>Draws the kernels of a convolution.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="random">The source of randomness.</param>
    /// <returns>(taps · inputs per group) × outputs: see <see cref="ConvolutionShape"/> for the order of the rows.</returns>
    Matrix<double> Draw(ConvolutionShape shape, RandomStream random);

    /// <summary>The exact standard deviation of a weight over all draws of a convolution of this shape.</summary>
    /// <remarks>0 where nothing is random. Where places differ in variance, the root of the mean over the places.</remarks>
    /// <param name="shape">The shape.</param>
    double StandardDeviation(ConvolutionShape shape);

    /// <summary>The least number that no weight of a convolution of this shape exceeds in magnitude; +∞ for a normal.</summary>
    /// <param name="shape">The shape.</param>
    double Bound(ConvolutionShape shape);
}
