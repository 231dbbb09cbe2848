using InitLab.Diagnostics;
using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Experiments;

/// <summary>Histograms of the activations of hidden layers.</summary>
internal static class ActivationBins
{
    private const int Bins = 41;

    /// <summary>One histogram per hidden layer.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × features.</param>
    internal static IReadOnlyList<Histogram> Of(Mlp network, Matrix<double> inputs)
    {
        var pass = network.Forward(inputs);
        return [.. network.Layers.SkipLast(1).Select((layer, l) => Of(layer.Activation, pass.Activations[l]))];
    }

    private static Histogram Of(Activation activation, Matrix<double> activations)
    {
        var numbers = activations.ToColumnMajorArray();
        var largest = numbers.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        var isSigned = Array.Exists(numbers, h => h < 0);
        var (low, high) = Saturation.Ends(activation) ?? (isSigned ? -largest : 0, largest);
        return high > low && double.IsFinite(high - low)
            ? Histogram.Of(numbers, low, high, Bins)
            : Histogram.Of(numbers, -1, 1, Bins);
    }
}
