using InitLab.Datasets;
using InitLab.Networks;

namespace InitLab.Diagnostics;

/// <summary>The gradients of one layer.</summary>
/// <param name="Layer">Which layer, from 0.</param>
/// <param name="Weights">∂loss/∂W, what a step of training changes.</param>
/// <param name="Biases">∂loss/∂b.</param>
/// <param name="PreActivations">∂loss/∂z over samples and units, what is handed back from layer to layer.</param>
public sealed record LayerGradients(
    int Layer,
    GradientStatistics Weights,
    GradientStatistics Biases,
    GradientStatistics PreActivations
)
{
    /// <summary>The summary, such as <c>layer 3: weights norm 0.12, rms 0.0019, median 0.0011</c>.</summary>
    public override string ToString() => $"layer {Layer}: weights {Weights}";
}

/// <summary>What becomes of the gradient on its way back through the layers of a network.</summary>
public static class GradientProfile
{
    /// <summary>Describes the gradients of each layer.</summary>
    /// <remarks>Over layers and schemes this is figure 7 of Glorot and Bengio 2010.</remarks>
    /// <param name="network">The network.</param>
    /// <param name="data">Samples with labels.</param>
    /// <param name="loss">The loss of one sample; its mean is differentiated.</param>
    /// <returns>One entry per layer, from the first to the last.</returns>
    public static IReadOnlyList<LayerGradients> Of(Mlp network, LabelledData data, ILoss loss)
    {
        var gradients = Gradients.Of(network, data, loss);
        return
        [
            .. network.Layers.Select(
                (_, l) =>
                    new LayerGradients(
                        l,
                        GradientStatistics.Of(gradients.Weights[l]),
                        GradientStatistics.Of(gradients.Biases[l]),
                        GradientStatistics.Of(gradients.PreActivations![l])
                    )
            ),
        ];
    }
}
