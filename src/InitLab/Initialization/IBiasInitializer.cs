using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>A rule that chooses the biases with which a layer starts.</summary>
public interface IBiasInitializer
{
    /// <summary>Draws the biases of one layer.</summary>
    /// <param name="fans">The shape of the layer.</param>
    /// <param name="random">The source of randomness.</param>
    /// <returns>One bias per unit.</returns>
    Vector<double> Draw(Fans fans, RandomStream random);
}
