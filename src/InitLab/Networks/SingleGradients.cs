using InitLab.Datasets;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>The derivatives of the mean loss by every number that a network learns, in single precision.</summary>
/// <remarks>
/// The equations are those of <see cref="Gradients"/>; the derivatives by the outputs are rounded once.
/// </remarks>
public sealed class SingleGradients
{
    private readonly SingleMlp _network;
    private readonly Matrix<float>[] _weights;
    private readonly Vector<float>[] _biases;
    private readonly Matrix<float>[] _deltas;

    internal SingleGradients(SingleMlp network, Matrix<float>[] deltas, bool lastOneLayer = false)
    {
        _network = network;
        var shapes = network.Layers.Select(layer => (layer.FanIn, layer.FanOut));
        _weights = LayerBuffers.Of<float>(shapes, lastOneLayer ? 1 : null);
        _biases = [.. network.Layers.Select(layer => Vector<float>.Build.Dense(layer.FanOut))];
        _deltas = deltas;
        Blocks =
        [
            .. _weights.Zip(_biases).SelectMany(l => (float[][])[l.First.AsColumnMajorArray(), l.Second.AsArray()]),
        ];
    }

    /// <summary>The derivatives by the weights of each layer, fanIn × fanOut.</summary>
    public IReadOnlyList<Matrix<float>> Weights => _weights;

    /// <summary>The derivatives by the biases of each layer, one per unit.</summary>
    public IReadOnlyList<Vector<float>> Biases => _biases;

    /// <summary>The derivatives by the pre-activations of each layer, samples × units.</summary>
    public IReadOnlyList<Matrix<float>> PreActivations => _deltas;

    /// <summary>The same numbers in the order of <see cref="Parameter.Of{T}"/>.</summary>
    internal float[][] Blocks { get; }

    /// <summary>Computes the gradients of a network on a data set.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">Samples with labels; the inputs are rounded to single precision.</param>
    /// <param name="loss">The loss of one sample.</param>
    /// <exception cref="ArgumentException">Network, data and loss do not fit; the message says why.</exception>
    public static SingleGradients Of(SingleMlp network, LabelledData data, ILoss loss)
    {
        var outputs = network.Layers[^1].FanOut;
        loss.Require(outputs, data.Classes);
        var pass = network.Reserve(data.Samples);
        var gradients = new SingleGradients(network, pass.Buffers(data.Samples));
        pass.Forward(data.Inputs.ToSingle());
        var outputGradient = Matrix<double>.Build.Dense(data.Samples, outputs);
        new BatchLoss(loss, outputs).Evaluate(pass.Outputs.ToDouble(), data.Labels, outputGradient);
        gradients.Run(
            pass,
            outputGradient,
            (l, layer) => layer.Write(gradients.Blocks[2 * l], gradients.Blocks[(2 * l) + 1])
        );
        return gradients;
    }

    /// <summary>
    /// The Euclidean norm of the derivatives by the weights of a layer, as single precision computes it from their
    /// squares.
    /// </summary>
    /// <remarks>
    /// The square of a number below 2.6·10⁻²³ (2⁻⁷⁵) is 0, so the norm can be 0 where no derivative is.
    /// </remarks>
    /// <param name="layer">Which layer, from 0.</param>
    public float WeightNorm(int layer)
    {
        var sum = 0f;
        foreach (var derivative in _weights[layer].AsColumnMajorArray())
        {
            sum += derivative * derivative;
        }

        return float.Sqrt(sum);
    }

    /// <summary>The shape, such as <c>SingleGradients of SingleMlp 64-32-10, tanh, 2410 parameters</c>.</summary>
    public override string ToString() => $"SingleGradients of {_network}";

    /// <summary>The way back for the batch that went forward last.</summary>
    /// <param name="pass">Its way forward.</param>
    /// <param name="outputGradient">The derivatives by the outputs, samples × outputs.</param>
    /// <param name="use">As in <see cref="ChainPass{T}.Backward"/>.</param>
    internal void Run(ChainPass<float> pass, Matrix<double> outputGradient, Action<int, LayerGradients<float>> use)
    {
        Precision.Narrow(outputGradient.AsColumnMajorArray(), _deltas[^1].AsColumnMajorArray());
        pass.Backward(_deltas, use);
    }
}
