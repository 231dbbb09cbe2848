using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>A rule that chooses the weights with which a layer starts.</summary>
public interface IInitializer
{
    /// <summary>Draws the weights of one layer.</summary>
    /// <param name="fanIn">The number of inputs of the layer.</param>
    /// <param name="fanOut">The number of units of the layer.</param>
    /// <param name="random">The source of randomness; numbers are drawn unit by unit.</param>
    /// <returns>fanIn × fanOut weights.</returns>
    Matrix<double> Draw(int fanIn, int fanOut, RandomStream random);
}
