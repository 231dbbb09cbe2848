using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>Biases drawn independently, each from the law that a scheme gives to one weight.</summary>
/// <param name="Scheme">The law, for the fans of the layer.</param>
internal sealed record DrawnBiases(IndependentWeights Scheme) : IBiasInitializer
{
    public Vector<double> Draw(Fans fans, RandomStream random) => Scheme.DrawBiases(fans, fans.Out, random);

    public override string ToString() => $"Drawn from {Scheme}";
}
