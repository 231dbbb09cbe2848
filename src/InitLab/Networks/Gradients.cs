using InitLab.Datasets;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>The derivatives of the mean loss by every number that a network learns, by backpropagation.</summary>
/// <remarks>
/// Rumelhart, Hinton and Williams 1986. With Δₗ the derivative by the pre-activations of layer l and Hₗ its
/// activations: Δₗ = (Δₗ₊₁ · Wₗ₊₁ᵀ) ∘ φ′(Zₗ), ∂/∂Wₗ = Hₗ₋₁ᵀ · Δₗ, and ∂/∂bₗ is the sum of the rows of Δₗ.
/// </remarks>
public sealed class Gradients
{
    private readonly INetwork _network;
    private readonly Matrix<double>[] _weights;
    private readonly Vector<double>[] _biases;

    /// <param name="network">The network.</param>
    /// <param name="lastOneLayer">Whether derivatives by weights last only until those of the next layer come.</param>
    internal Gradients(INetwork network, bool lastOneLayer = false)
    {
        _network = network;
        var shapes = network.Layers.Select(layer => (layer.FanIn, layer.FanOut));
        _weights = LayerBuffers.Of<double>(shapes, lastOneLayer ? 1 : null);
        _biases = [.. network.Layers.Select(layer => Vector<double>.Build.Dense(layer.FanOut))];
        Multipliers = network.LearnedMultipliers is { } learned ? Vector<double>.Build.Dense(learned.Count) : null;
        var layers = _weights.Zip(_biases, (w, b) => (double[][])[w.AsColumnMajorArray(), b.AsArray()]);
        Blocks =
        [
            .. layers.SelectMany(blocks => blocks),
            .. Multipliers is null ? [] : (double[][])[Multipliers.AsArray()],
        ];
    }

    /// <summary>The derivatives by the weights of each layer, fanIn × fanOut.</summary>
    public IReadOnlyList<Matrix<double>> Weights => _weights;

    /// <summary>The derivatives by the biases of each layer, one per unit.</summary>
    public IReadOnlyList<Vector<double>> Biases => _biases;

    /// <summary>
    /// The derivatives by the learned multipliers, one per block; null where the network learns none.
    /// </summary>
    public Vector<double>? Multipliers { get; }

    /// <summary>The same numbers in the order of <see cref="Parameter.Of"/>.</summary>
    internal double[][] Blocks { get; }

    /// <summary>
    /// The derivatives by the pre-activations of each layer, samples × units; null for a residual network, whose layers
    /// share the memory of its stream.
    /// </summary>
    public IReadOnlyList<Matrix<double>>? PreActivations { get; internal set; }

    /// <summary>Computes the gradients of a network on a data set.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">Samples with labels.</param>
    /// <param name="loss">The loss of one sample.</param>
    /// <exception cref="ArgumentException">Network, data and loss do not fit; the message says why.</exception>
    public static Gradients Of(INetwork network, LabelledData data, ILoss loss)
    {
        var outputs = network.Layers[^1].FanOut;
        loss.Require(outputs, data.Classes);
        var backpropagation = network.Backpropagation(data.Samples);
        var outputGradient = Matrix<double>.Build.Dense(data.Samples, outputs);
        new BatchLoss(loss, outputs).Gradient(backpropagation.Forward(data.Inputs), data.Labels, outputGradient);
        return backpropagation.Backward(outputGradient);
    }

    /// <summary>Writes down the derivatives of a layer.</summary>
    /// <param name="layer">Which one.</param>
    /// <param name="gradients">Its derivatives.</param>
    internal void Write(int layer, LayerGradients<double> gradients) =>
        gradients.Write(Blocks[2 * layer], Blocks[(2 * layer) + 1]);

    /// <summary>The shape, such as <c>Gradients of Mlp 64-32-10, tanh, 2410 parameters</c>.</summary>
    public override string ToString() => $"Gradients of {_network}";
}
