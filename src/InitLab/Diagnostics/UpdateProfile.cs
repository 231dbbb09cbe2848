using System.Runtime.InteropServices;
using InitLab.Datasets;
using InitLab.Networks;

namespace InitLab.Diagnostics;

/// <summary>How far one layer's weights moved, compared with how large they were.</summary>
/// <param name="Layer">Which layer, from 0.</param>
/// <param name="Weights">The norm of the weights before.</param>
/// <param name="Update">The norm of their change.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LayerUpdate(int Layer, double Weights, double Update)
{
    /// <summary>The change per weight: 0 where nothing moved, +∞ where the weights were 0 and moved.</summary>
    public double Ratio => Update == 0 ? 0 : Update / Weights;

    /// <summary>The summary, such as <c>layer 3: update/weights 0.0012</c>.</summary>
    public override string ToString() => $"layer {Layer}: update/weights {Ratio:G3}";
}

/// <summary>How large a step of training is at each layer, the update-to-data ratio.</summary>
/// <remarks>‖ΔW‖/‖W‖; around 10⁻³ learns well in common practice, and layers should not differ by much.</remarks>
public static class UpdateProfile
{
    /// <summary>Compares a network with what it was before.</summary>
    /// <param name="before">The network before, such as a <see cref="Mlp.Copy"/> made then.</param>
    /// <param name="after">The network after, of the same shape.</param>
    /// <returns>One entry per layer, from the first to the last.</returns>
    public static IReadOnlyList<LayerUpdate> Of(Mlp before, Mlp after)
    {
        var isSameShape =
            before.Layers.Count == after.Layers.Count
            && before.Layers.Zip(after.Layers).All(pair => Shape(pair.First) == Shape(pair.Second));
        if (!isSameShape)
        {
            throw new ArgumentException(
                $"{after} has another shape than {before}: compare a network with its own copy.",
                nameof(after)
            );
        }

        return [.. before.Layers.Select((layer, l) => Of(l, layer, after.Layers[l]))];
    }

    /// <summary>Takes one step on a copy of a network and compares.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="data">The samples of the step.</param>
    /// <param name="loss">The loss of one sample.</param>
    /// <param name="optimizer">The rule of the step.</param>
    /// <returns>One entry per layer, from the first to the last.</returns>
    public static IReadOnlyList<LayerUpdate> OfStep(Mlp network, LabelledData data, ILoss loss, IOptimizer optimizer)
    {
        var after = network.Copy();
        var settings = new TrainingSettings
        {
            Loss = loss,
            Optimizer = optimizer,
            Steps = 1,
        };
        return Training.Run(after, data, settings).DivergedAt == 0
            ? throw new ArgumentException(
                "The loss is not finite before the step: see InitReport for the layer where that begins.",
                nameof(network)
            )
            : Of(network, after);
    }

    private static (int FanIn, int FanOut) Shape(Dense layer) => (layer.FanIn, layer.FanOut);

    private static LayerUpdate Of(int l, Dense before, Dense after)
    {
        var change = GradientStatistics.Of(after.Weights - before.Weights);
        return new LayerUpdate(l, GradientStatistics.Of(before.Weights).Norm, change.Norm);
    }
}
