using System.Runtime.InteropServices;
using InitLab.Networks;

namespace InitLab.Diagnostics;

/// <summary>By what factor a layer changes the second moment of the signal.</summary>
/// <remarks>
/// From the pre-activations of the layer before (for the first layer: from the inputs) to its own. Over random weights of
/// mean 0 and second moment v and biases of second moment s, the factor is fanIn · v · g + s/q, with q the second moment
/// before and g = E[φ(z)²]/E[z²]. For a rectifier that is a on one side and b on the other, g = (a² + b²)/2 at any width
/// (He, Zhang, Ren and Sun 2015, equation 9): ½ for ReLU, 1 for the inputs of the first layer.
/// </remarks>
/// <param name="Layer">Which layer, from 0.</param>
/// <param name="Measured">The factor on this batch; NaN where the signal before is 0.</param>
/// <param name="Predicted">The factor that theory expects, or null for nonlinearities whose factor depends on the signal.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LayerGrowth(int Layer, double Measured, double? Predicted)
{
    /// <summary>The summary, such as <c>layer 3: ×0.51 (theory ×0.5)</c>.</summary>
    public override string ToString()
    {
        return $"layer {Layer}: ×{Measured:G3}" + (Predicted is { } predicted ? $" (theory ×{predicted:G3})" : "");
    }

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
            var gain = SignalLaw.Gain(l == 0 ? Activation.Identity : network.Layers[l - 1].Activation);
            var weights = layer.FanIn * SampleStatistics.Of(layer.Weights).SecondMoment;
            var biases = SampleStatistics.Of(layer.Biases.AsArray()).SecondMoment / before;
            return new LayerGrowth(l, signals[l].PreActivations.SecondMoment / before, (weights * gain) + biases);
        }
    }
}
