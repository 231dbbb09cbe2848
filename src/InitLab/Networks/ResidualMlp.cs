using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>A residual perceptron: a dense stem, blocks that add to what they get, and a dense head.</summary>
/// <remarks>
/// x₀ = φ(X · W + b), x ← x + α · (φ(x · W₁ + b₁) · W₂ + b₂) block after block, outputs x · W + b (He and
/// others 2016).
/// </remarks>
public sealed class ResidualMlp : INetwork
{
    /// <summary>Chains a stem, blocks and a head.</summary>
    /// <param name="stem">From the features to the width.</param>
    /// <param name="blocks">At least one, all of the stem's width.</param>
    /// <param name="multipliers">α of each block; copied.</param>
    /// <param name="head">From the width to the outputs.</param>
    /// <exception cref="ArgumentException">The parts do not fit; the message says which.</exception>
    public ResidualMlp(Dense stem, IReadOnlyList<ResidualBlock> blocks, Vector<double> multipliers, Dense head)
    {
        if (blocks.Count == 0 || multipliers.Count != blocks.Count)
        {
            throw new ArgumentException(
                $"There are {multipliers.Count} multipliers for {blocks.Count} blocks:"
                    + " give at least one block and one multiplier each.",
                nameof(multipliers)
            );
        }

        var stray = blocks.Select(block => block.Inner.FanIn).Append(head.FanIn).FirstOrDefault(n => n != stem.FanOut);
        if (stray != 0)
        {
            throw new ArgumentException(
                $"The stem has {stem.FanOut} units, but a block or the head takes {stray}: one width goes through.",
                nameof(blocks)
            );
        }

        (Stem, Blocks, Head) = (stem, [.. blocks], head);
        Multipliers = Vector<double>.Build.DenseOfVector(multipliers);
        Layers = [stem, .. blocks.SelectMany(block => (Dense[])[block.Inner, block.Outer]), head];
    }

    /// <summary>The layer before the first block.</summary>
    public Dense Stem { get; }

    /// <summary>The blocks, in order.</summary>
    public IReadOnlyList<ResidualBlock> Blocks { get; }

    /// <summary>α of each block; entries can be changed in place.</summary>
    public Vector<double> Multipliers { get; }

    /// <summary>Whether training changes the multipliers.</summary>
    public bool LearnsMultipliers { get; init; }

    /// <summary>The layer after the last block.</summary>
    public Dense Head { get; }

    /// <summary>Every dense layer: the stem, inner and outer layer of each block in turn, the head.</summary>
    public IReadOnlyList<Dense> Layers { get; }

    /// <summary>How many numbers the network learns.</summary>
    public int Parameters => Layers.Sum(layer => layer.Parameters) + (LearnsMultipliers ? Multipliers.Count : 0);

    Vector<double>? INetwork.LearnedMultipliers => LearnsMultipliers ? Multipliers : null;

    /// <summary>Initializes a network: biases 0, no nonlinearity at the end of a branch and on the outputs.</summary>
    /// <param name="shape">The size.</param>
    /// <param name="hidden">The nonlinearity of the stem and of each branch.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="random">
    /// The source: of its <c>Split("weights")</c> the stem draws from <c>Split("stem")</c>, block b from
    /// <c>Split("inner").Split(b)</c> and <c>Split("outer").Split(b)</c>, the head from <c>Split("head")</c>.
    /// </param>
    public static ResidualMlp Create(ResidualShape shape, Activation hidden, ResidualScheme scheme, RandomStream random)
    {
        var start = scheme.For(shape.Blocks);
        var streams = random.Split("weights");
        var (inner, outer) = (streams.Split("inner"), streams.Split("outer"));
        var (width, blocks) = (shape.Width, Enumerable.Range(0, shape.Blocks));
        return new ResidualMlp(
            Layer(start.Stem.Draw(shape.Features, width, streams.Split("stem")), hidden),
            [
                .. blocks.Select(b => new ResidualBlock(
                    Layer(start.Inner.Draw(width, width, inner.Split(b)), hidden),
                    Layer(start.Outer.Draw(width, width, outer.Split(b)), Activation.Identity)
                )),
            ],
            Vector<double>.Build.Dense(shape.Blocks, start.Multiplier),
            Layer(start.Head.Draw(width, shape.Outputs, streams.Split("head")), Activation.Identity)
        )
        {
            LearnsMultipliers = start.LearnsMultiplier,
        };
    }

    /// <summary>The outputs (for classification: logits) of a batch.</summary>
    /// <param name="inputs">samples × features.</param>
    /// <returns>samples × outputs.</returns>
    public Matrix<double> Predict(Matrix<double> inputs) => Forward(inputs).Outputs;

    /// <summary>Runs a batch through the network and keeps what every layer and block computed.</summary>
    /// <param name="inputs">samples × features.</param>
    public ResidualPass Forward(Matrix<double> inputs)
    {
        var pass = new ResidualPass(this, inputs.RowCount);
        pass.Run(inputs);
        return pass;
    }

    /// <summary>The class that the network gives each sample of a batch.</summary>
    /// <param name="inputs">samples × features.</param>
    /// <returns>
    /// The index of the largest output, or with one output whether it is positive; −1 where it is NaN.
    /// </returns>
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
    public IBackpropagation Backpropagation(int samples) => new ResidualBackpropagation(this, samples);

    /// <summary>A network with the same numbers that can be changed on its own.</summary>
    public ResidualMlp Copy()
    {
        return new ResidualMlp(Stem.Copy(), [.. Blocks.Select(block => block.Copy())], Multipliers, Head.Copy())
        {
            LearnsMultipliers = LearnsMultipliers,
        };
    }

    /// <summary>The shape, such as <c>ResidualMlp 64-64-10, 40 blocks, ReLU, 337610 parameters</c>.</summary>
    public override string ToString()
    {
        return $"ResidualMlp {Stem.FanIn}-{Stem.FanOut}-{Head.FanOut}, {Blocks.Count} blocks, {Stem.Activation},"
            + $" {Parameters} parameters";
    }

    private static Dense Layer(Matrix<double> weights, Activation activation) =>
        new(weights, Vector<double>.Build.Dense(weights.ColumnCount), activation);
}
