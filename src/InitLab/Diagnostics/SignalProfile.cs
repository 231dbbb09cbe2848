using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Diagnostics;

/// <summary>What becomes of a batch on its way through the layers of a network.</summary>
public static class SignalProfile
{
    /// <summary>Describes what each layer computes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × features.</param>
    /// <returns>One entry per layer, from the first to the last.</returns>
    public static IReadOnlyList<LayerSignal> Of(Mlp network, Matrix<double> inputs)
    {
        var pass = network.Forward(inputs);
        return [.. network.Layers.Select((layer, l) => Of(layer, l, pass))];
    }

    /// <summary>How the second moment of the pre-activations changes at each layer, beside what theory says.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × features.</param>
    /// <returns>One entry per layer, from the first to the last.</returns>
    public static IReadOnlyList<LayerGrowth> Growth(Mlp network, Matrix<double> inputs)
    {
        return LayerGrowth.Of(network, SampleStatistics.Of(inputs).SecondMoment, Of(network, inputs));
    }

    private static LayerSignal Of(Dense layer, int index, ForwardPass pass)
    {
        var (preActivations, activations) = (pass.PreActivations[index], pass.Activations[index]);
        return new LayerSignal
        {
            Layer = index,
            Activation = layer.Activation,
            Units = layer.FanOut,
            PreActivations = SampleStatistics.Of(preActivations),
            Activations = SampleStatistics.Of(activations),
            FlatFraction = Saturation.FlatFraction(layer.Activation, preActivations),
            FractionNearEnds = Saturation.FractionNearEnds(layer.Activation, activations),
            DeadUnits = Saturation.DeadUnits(layer.Activation, preActivations),
        };
    }
}
