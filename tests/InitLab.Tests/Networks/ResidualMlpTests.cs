using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class ResidualMlpTests
{
    private static readonly ResidualShape Shape = new(5, 6, 3, 4);
    private static readonly Matrix<double> Inputs = Synthetic.Blobs(9, 4, 5, 1, new RandomStream(2)).Inputs;

    [Fact]
    public void The_stream_is_what_the_formula_says()
    {
        var network = Create(ResidualScheme.DepthScaled);
        network.Multipliers[1] = -2;
        network.Blocks[2].Outer.Biases[3] = 0.5;
        var pass = network.Forward(Inputs);
        var x = (Inputs * network.Stem.Weights).PointwiseMaximum(0);
        Same(x, pass.Stream[0]);
        for (var b = 0; b < 3; b++)
        {
            var block = network.Blocks[b];
            var branch = (x * block.Inner.Weights).PointwiseMaximum(0) * block.Outer.Weights;
            branch.MapIndexedInplace((_, unit, v) => v + block.Outer.Biases[unit]);
            Same(branch, pass.PreActivations[(2 * b) + 2]);
            x += network.Multipliers[b] * branch;
            Same(x, pass.Stream[b + 1]);
        }

        Same(x * network.Head.Weights, pass.Outputs);
        Assert.Equal(pass.Outputs, network.Predict(Inputs));
        Assert.Equal(Inputs, pass.Inputs);
    }

    [Fact]
    public void A_new_network_is_drawn_as_the_scheme_says()
    {
        var random = new RandomStream(3);
        var network = ResidualMlp.Create(Shape, Activation.Tanh, ResidualScheme.Fixup, random);
        var start = ResidualScheme.Fixup.For(3);
        var weights = random.Split("weights");
        Assert.Equal(start.Stem.Draw(5, 6, weights.Split("stem")), network.Stem.Weights);
        Assert.Equal(start.Inner.Draw(6, 6, weights.Split("inner").Split(2)), network.Blocks[2].Inner.Weights);
        Assert.All(network.Layers, layer => Assert.All(layer.Biases, bias => Assert.Equal(0, bias)));
        Assert.All(network.Multipliers, multiplier => Assert.Equal(1, multiplier));
        Assert.Equal(
            ["tanh", "tanh", "identity", "tanh", "identity", "tanh", "identity", "identity"],
            network.Layers.Select(layer => layer.Activation.Name),
            StringComparer.Ordinal
        );
        var plain = Create(ResidualScheme.Plain);
        Assert.Equal(
            Initializers.HeNormal.Draw(6, 6, new RandomStream(1).Split("weights").Split("outer").Split(1)),
            plain.Blocks[1].Outer.Weights
        );
        Assert.Equal(
            Initializers.LeCunNormal.Draw(6, 4, new RandomStream(1).Split("weights").Split("head")),
            plain.Head.Weights
        );
    }

    [Fact]
    public void Adding_a_block_does_not_change_the_weights_of_the_others()
    {
        var deeper = ResidualMlp.Create(
            Shape with
            {
                Blocks = 4,
            },
            Activation.ReLU,
            ResidualScheme.Plain,
            new RandomStream(1)
        );
        var network = Create(ResidualScheme.Plain);
        Assert.Equal(network.Head.Weights, deeper.Head.Weights);
        Assert.Equal(network.Blocks[2].Inner.Weights, deeper.Blocks[2].Inner.Weights);
        Assert.NotEqual(deeper.Blocks[2].Inner.Weights, deeper.Blocks[3].Inner.Weights);
        Assert.NotEqual(deeper.Blocks[2].Inner.Weights, deeper.Blocks[2].Outer.Weights);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Only_learned_multipliers_move(bool learns)
    {
        var network = Create(learns ? ResidualScheme.Fixup : ResidualScheme.Plain);
        var before = network.Multipliers.Clone();
        var data = Synthetic.Blobs(30, 4, 5, 1, new RandomStream(2));
        var settings = new TrainingSettings
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = new Sgd(0.01),
            Steps = 5,
        };
        var history = Training.Run(network, data, settings, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(learns, !before.Equals(network.Multipliers));
        Assert.True(history.FinalLoss < history.Losses[0]);
        Assert.Equal(network.Loss(data, Losses.SoftmaxCrossEntropy), history.FinalLoss);
        Assert.Equal(network.Accuracy(data), history.FinalAccuracy);
        Assert.Equal(Classification.Of(network.Predict(data.Inputs)), network.Classify(data.Inputs));
    }

    [Fact]
    public void A_copy_is_changed_on_its_own()
    {
        var network = Create(ResidualScheme.ReZero);
        var copy = network.Copy();
        Assert.Equal(network.Predict(Inputs), copy.Predict(Inputs));
        Assert.True(copy.LearnsMultipliers);
        copy.Multipliers[0] = 9;
        copy.Blocks[0].Inner.Weights[0, 0] = 9;
        copy.Head.Biases[0] = 9;
        Assert.Equal(0, network.Multipliers[0]);
        Assert.NotEqual(9, network.Blocks[0].Inner.Weights[0, 0]);
        Assert.Equal(0, network.Head.Biases[0]);
    }

    [Fact]
    public void Parts_that_do_not_fit_are_refused()
    {
        var one = Vector<double>.Build.Dense(1, 1);
        var block = new ResidualBlock(Layer(6, 7), Layer(7, 6));
        _ = new ResidualMlp(Layer(5, 6), [block], one, Layer(6, 4));
        Assert.Throws<ArgumentException>(() => new ResidualBlock(Layer(6, 7), Layer(7, 5)));
        Assert.Throws<ArgumentException>(() => new ResidualBlock(Layer(6, 7), Layer(8, 6)));
        Assert.Throws<ArgumentException>(() => new ResidualMlp(Layer(5, 7), [block], one, Layer(7, 4)));
        Assert.Throws<ArgumentException>(() => new ResidualMlp(Layer(5, 6), [block], one, Layer(7, 4)));
        Assert.Throws<ArgumentException>(() => new ResidualMlp(Layer(5, 6), [block, block], one, Layer(6, 4)));
        Assert.Throws<ArgumentException>(() => new ResidualMlp(Layer(5, 6), [], one, Layer(6, 4)));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ResidualMlp.Create(Shape with { Blocks = 0 }, Activation.ReLU, ResidualScheme.Plain, new RandomStream(1))
        );
    }

    // 5·6 + 6, six times 6·6 + 6, 6·4 + 4, and three multipliers.
    [Fact]
    public void A_network_prints_its_shape()
    {
        var network = Create(ResidualScheme.ReZero);
        Assert.Equal("ResidualMlp 5-6-4, 3 blocks, ReLU, 319 parameters", network.ToString());
        Assert.Equal(316, Create(ResidualScheme.Plain).Parameters);
        Assert.Equal("ResidualBlock 6-6-6, ReLU", network.Blocks[0].ToString());
        Assert.Equal(
            "ResidualPass of 9 samples through ResidualMlp 5-6-4, 3 blocks, ReLU, 319 parameters",
            network.Forward(Inputs).ToString()
        );
    }

    private static ResidualMlp Create(ResidualScheme scheme) =>
        ResidualMlp.Create(Shape, Activation.ReLU, scheme, new RandomStream(1));

    private static Dense Layer(int fanIn, int fanOut) =>
        new(Matrix<double>.Build.Dense(fanIn, fanOut), Vector<double>.Build.Dense(fanOut), Activation.ReLU);

    private static void Same(Matrix<double> expected, Matrix<double> actual) =>
        Assert.InRange((expected - actual).Enumerate().Max(Math.Abs), 0, 1e-12);
}
