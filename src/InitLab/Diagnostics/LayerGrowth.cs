using System.Runtime.InteropServices;
using InitLab.Networks;

namespace InitLab.Diagnostics;

/// <summary>By what factor a layer changes the second moment of the signal.</summary>
/// <remarks>
/// From the pre-activations of the layer before (for the first layer: from the inputs) to its own. Over random weights
/// of mean 0 and second moment v and biases of second moment s, the factor is fanIn · v · E[φ(z)²]/q + s/q, with q the
/// second moment before (Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016, equation 3). For ReLU, E[φ(z)²]/q is
/// ½ at any width (He, Zhang, Ren and Sun 2015, equation 9), for other φ in wide layers, where z is normal.
/// </remarks>
/// <param name="Layer">Which layer, from 0.</param>
/// <param name="Measured">The factor on this batch; NaN where the signal before is 0.</param>
/// <param name="Predicted">The factor that theory expects; NaN where the signal before is 0 or not finite.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LayerGrowth(int Layer, double Measured, double Predicted)
{
    /// <summary>The summary, such as <c>layer 3: ×0.51 (theory ×0.5)</c>.</summary>
    public override string ToString() => $"layer {Layer}: ×{Measured:G3} (theory ×{Predicted:G3})";

    internal static IReadOnlyList<LayerGrowth> Of(
        Mlp network,
        double inputSecondMoment,
        IReadOnlyList<LayerSignal> signals
    )
    {
        return [.. network.Layers.Select((layer, l) => Of(layer, l))];

        LayerGrowth Of(Dense layer, int l)
        {
            var before = l == 0 ? inputSecondMoment : signals[l - 1].PreActivations.SecondMoment;
            var gain = SignalLaw.Gain(l == 0 ? Activation.Identity : network.Layers[l - 1].Activation, before);
            var weights = layer.FanIn * SampleStatistics.Of(layer.Weights).SecondMoment;
            var biases = SampleStatistics.Of(layer.Biases.AsArray()).SecondMoment / before;
            return new LayerGrowth(l, signals[l].PreActivations.SecondMoment / before, (weights * gain) + biases);
        }
    }
}
