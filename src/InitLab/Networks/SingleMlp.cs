using InitLab.Datasets;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>A multilayer perceptron in single precision, as most libraries compute by default.</summary>
/// <remarks>
/// It does what an <see cref="Mlp"/> does, in half the memory and about half the time, with 24 bits of precision and
/// no positive number below 1.4·10⁻⁴⁵ (2⁻¹⁴⁹): what is smaller becomes 0. Losses are taken of the outputs in double
/// precision. Start from an <see cref="Mlp"/> by <see cref="Mlp.ToSingle"/>.
/// </remarks>
public sealed class SingleMlp
{
    /// <summary>Chains layers.</summary>
    /// <param name="layers">From inputs to outputs; each takes as many inputs as the one before has units.</param>
    /// <exception cref="ArgumentException">There is no layer, or two do not fit.</exception>
    public SingleMlp(params IReadOnlyList<SingleDense> layers)
    {
        LayerChain.Require([.. layers.Select(layer => (layer.FanIn, layer.FanOut))]);
        Layers = [.. layers];
    }

    /// <summary>The layers, from the inputs to the outputs.</summary>
    public IReadOnlyList<SingleDense> Layers { get; }

    /// <summary>The outputs (for classification: logits) of a batch.</summary>
    /// <param name="inputs">samples × features.</param>
    /// <returns>samples × outputs.</returns>
    public Matrix<float> Predict(Matrix<float> inputs) => Forward(inputs).Outputs;

    /// <summary>Runs a batch through the network and keeps what every layer computed.</summary>
    /// <param name="inputs">samples × features.</param>
    public SingleForwardPass Forward(Matrix<float> inputs)
    {
        var chain = Reserve(inputs.RowCount);
        chain.Forward(inputs);
        return new SingleForwardPass(this, chain);
    }

    /// <summary>The class that the network gives each sample of a batch.</summary>
    /// <param name="inputs">samples × features.</param>
    /// <returns>The index of the largest output, or 1 where the one output is positive; −1 for NaN.</returns>
    public int[] Classify(Matrix<float> inputs) => Classification.Of(Predict(inputs).ToDouble());

    /// <summary>The share of samples that the network classifies rightly.</summary>
    /// <param name="data">Samples with labels; the inputs are rounded to single precision.</param>
    /// <returns>From 0 to 1.</returns>
    public double Accuracy(LabelledData data) =>
        Classification.Accuracy(Predict(data.Inputs.ToSingle()).ToDouble(), data.Labels);

    /// <summary>The mean loss over samples.</summary>
    /// <param name="data">Samples with labels; the inputs are rounded to single precision.</param>
    /// <param name="loss">The loss of one sample, taken of the outputs in double precision.</param>
    /// <exception cref="ArgumentException">Network, data and loss do not fit; the message says why.</exception>
    public double Loss(LabelledData data, ILoss loss)
    {
        loss.Require(Layers[^1].FanOut, data.Classes);
        return BatchLoss.Of(Predict(data.Inputs.ToSingle()).ToDouble(), data.Labels, loss);
    }

    /// <summary>A network with the same numbers that can be changed on its own.</summary>
    public SingleMlp Copy() => new([.. Layers.Select(layer => layer.Copy())]);

    /// <summary>The same network in double precision, which represents every float exactly.</summary>
    public Mlp ToDouble() => new([.. Layers.Select(layer => layer.ToDouble())]);

    /// <summary>The shape, such as <c>SingleMlp 64-32-10, tanh, 2410 parameters</c>.</summary>
    public override string ToString()
    {
        var widths = string.Join('-', Layers.Select(layer => layer.FanOut).Prepend(Layers[0].FanIn));
        return $"SingleMlp {widths}, {Layers[0].Activation}, {Layers.Sum(layer => layer.Parameters)} parameters";
    }

    /// <summary>Reserves what batches of one size need.</summary>
    /// <param name="samples">The samples of every batch, at least 1.</param>
    /// <param name="overwrite">As in <see cref="ChainPass{T}"/>.</param>
    internal ChainPass<float> Reserve(int samples, bool overwrite = false) =>
        new(Layers.Select(layer => layer.Mathematics), samples, overwrite);
}
