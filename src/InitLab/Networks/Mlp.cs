using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>A multilayer perceptron: dense layers, one after the other.</summary>
public sealed class Mlp : INetwork
{
    /// <summary>Chains layers.</summary>
    /// <param name="layers">From inputs to outputs; each takes as many inputs as the one before has units.</param>
    public Mlp(params IReadOnlyList<Dense> layers)
    {
        LayerChain.Require([.. layers.Select(layer => (layer.FanIn, layer.FanOut))]);
        Layers = [.. layers];
    }

    /// <summary>The layers, from the inputs to the outputs.</summary>
    public IReadOnlyList<Dense> Layers { get; }

    Vector<double>? INetwork.LearnedMultipliers => null;

    /// <summary>Initializes a network: one scheme for all weights, biases 0, no nonlinearity on the outputs.</summary>
    /// <param name="widths">Units from the inputs to the outputs, such as <c>[64, 32, 10]</c>.</param>
    /// <param name="hidden">The nonlinearity of the hidden layers.</param>
    /// <param name="weights">The scheme.</param>
    /// <param name="random">The source; layer l draws from its <c>Split("weights").Split(l)</c>.</param>
    public static Mlp Create(int[] widths, Activation hidden, IInitializer weights, RandomStream random)
    {
        return Create(widths, hidden, [.. Enumerable.Repeat(weights, Math.Max(widths.Length - 1, 0))], random);
    }

    /// <summary>Initializes a network: one scheme per layer, biases 0, no nonlinearity on the outputs.</summary>
    /// <param name="widths">Units from the inputs to the outputs, such as <c>[64, 32, 10]</c>.</param>
    /// <param name="hidden">The nonlinearity of the hidden layers.</param>
    /// <param name="weightsPerLayer">The scheme of each layer, one fewer than widths.</param>
    /// <param name="random">The source; layer l draws from its <c>Split("weights").Split(l)</c>.</param>
    public static Mlp Create(
        int[] widths,
        Activation hidden,
        IReadOnlyList<IInitializer> weightsPerLayer,
        RandomStream random
    )
    {
        if (widths.Length < 2 || weightsPerLayer.Count != widths.Length - 1)
        {
            throw new ArgumentException(
                $"{widths.Length} widths do not go with {weightsPerLayer.Count} schemes:"
                    + " give at least 2 widths, and one scheme fewer than widths.",
                nameof(weightsPerLayer)
            );
        }

        var streams = random.Split("weights");
        var last = weightsPerLayer.Count - 1;
        return new Mlp([
            .. weightsPerLayer.Select(
                (scheme, l) =>
                    new Dense(
                        scheme.Draw(widths[l], widths[l + 1], streams.Split(l)),
                        Vector<double>.Build.Dense(widths[l + 1]),
                        l == last ? Activation.Identity : hidden
                    )
            ),
        ]);
    }

    /// <summary>The outputs (for classification: logits) of a batch.</summary>
    /// <param name="inputs">samples × features.</param>
    /// <returns>samples × outputs.</returns>
    public Matrix<double> Predict(Matrix<double> inputs) => Forward(inputs).Outputs;

    /// <summary>Runs a batch through the network and keeps what every layer computed.</summary>
    /// <param name="inputs">samples × features.</param>
    public ForwardPass Forward(Matrix<double> inputs)
    {
        var pass = new ForwardPass(this, inputs.RowCount);
        pass.Chain.Forward(inputs);
        return pass;
    }

    /// <summary>The class that the network gives each sample of a batch.</summary>
    /// <param name="inputs">samples × features.</param>
    /// <returns>The index of the largest output, or 1 where the one output is positive; −1 for NaN.</returns>
    public int[] Classify(Matrix<double> inputs) => Classification.Of(Predict(inputs));

    /// <summary>The share of samples that the network classifies rightly.</summary>
    /// <param name="data">Samples with labels.</param>
    /// <returns>From 0 to 1.</returns>
    public double Accuracy(LabelledData data) => Classification.Accuracy(Predict(data.Inputs), data.Labels);

    /// <summary>The mean loss over samples.</summary>
    /// <param name="data">Samples with labels.</param>
    /// <param name="loss">The loss of one sample.</param>
    public double Loss(LabelledData data, ILoss loss) => BatchLoss.Of(this, data, loss);

    /// <summary>Reserves what the way forward and back needs for batches of one size.</summary>
    /// <param name="samples">The samples of every batch, at least 1.</param>
    public IBackpropagation Backpropagation(int samples) => new MlpBackpropagation(this, samples);

    /// <summary>A network with the same numbers that can be changed on its own.</summary>
    public Mlp Copy() => new([.. Layers.Select(layer => layer.Copy())]);

    /// <summary>The same network in single precision, every number rounded to the nearest float.</summary>
    public SingleMlp ToSingle() => new([.. Layers.Select(layer => layer.ToSingle())]);

    /// <summary>The shape, such as <c>Mlp 64-32-10, tanh, 2410 parameters</c>.</summary>
    public override string ToString()
    {
        var widths = string.Join('-', Layers.Select(layer => layer.FanOut).Prepend(Layers[0].FanIn));
        return $"Mlp {widths}, {Layers[0].Activation}, {Layers.Sum(layer => layer.Parameters)} parameters";
    }
}
