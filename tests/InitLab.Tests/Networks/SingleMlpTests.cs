using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class SingleMlpTests
{
    private static readonly LabelledData Data = Synthetic.Blobs(60, 3, 4, 0.5, new RandomStream(1));

    private static TrainingSettings Settings =>
        new()
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = new Sgd(0.1, 0.9),
            Steps = 100,
            BatchSize = 20,
            Random = new RandomStream(2),
        };

    [Fact]
    public void Every_number_is_the_nearest_float_and_comes_back_exactly()
    {
        var network = Network();
        network.Layers[1].Biases[2] = 0.1;
        var single = network.ToSingle();

        Assert.Equal((float)network.Layers[0].Weights[1, 2], single.Layers[0].Weights[1, 2]);
        Assert.Equal(0.1f, single.Layers[1].Biases[2]);
        Assert.Equal(single.Layers[1].Weights, single.ToDouble().ToSingle().Layers[1].Weights);
        Assert.Equal(Activation.Tanh, single.ToDouble().Layers[0].Activation);
    }

    [Fact]
    public void A_batch_is_X_W_plus_b_and_its_nonlinearity_layer_after_layer()
    {
        var (single, inputs) = (Network().ToSingle(), Data.Inputs.ToSingle());
        var pass = single.Forward(inputs);
        var expected = single.ToDouble().Forward(inputs.ToDouble());

        Assert.Same(inputs, pass.Inputs);
        for (var l = 0; l < 2; l++)
        {
            AssertClose(expected.PreActivations[l], pass.PreActivations[l]);
            AssertClose(expected.Activations[l], pass.Activations[l]);
        }

        Assert.Equal(pass.Outputs, single.Predict(inputs));
        Assert.Equal(single.ToDouble().Classify(Data.Inputs), single.Classify(inputs));
        Assert.Equal(
            single.ToDouble().Loss(Data, Losses.SoftmaxCrossEntropy),
            single.Loss(Data, Losses.SoftmaxCrossEntropy),
            1e-6
        );
    }

    public static TheoryData<int> Rules { get; } = [0, 1, 2, 3];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Training_reaches_what_doubles_reach(int rule)
    {
        var optimizer = (
            (IOptimizer[])[new Sgd(0.1) { L2 = 0.01 }, new Sgd(0.1, 0.9), new Adam(0.01), new AdamW(0.01, 0.1)]
        )[rule];
        var (single, network) = (Network().ToSingle(), Network());
        var settings = Settings with { Optimizer = optimizer };
        var token = TestContext.Current.CancellationToken;

        var history = Training.Run(single, Data, settings, cancellationToken: token);
        var expected = Training.Run((INetwork)network, Data, settings, cancellationToken: token);

        Assert.Equal(expected.Losses.Count, history.Losses.Count);
        Assert.Equal(expected.FinalLoss, history.FinalLoss, 1e-3);
        Assert.Equal(expected.FinalAccuracy, history.FinalAccuracy, 0.02);
        Assert.True(history.FinalLoss < history.Losses[0] / 2);
        Assert.Equal(history.FinalAccuracy, single.Accuracy(Data));
    }

    [Fact]
    public void An_early_stop_gives_floats_back_their_best_numbers()
    {
        var single = Network().ToSingle();
        var settings = Settings with { Optimizer = new Sgd(3), EarlyStop = new EarlyStop(Data, Every: 1, Patience: 3) };
        var history = Training.Run(single, Data, settings, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(history.ValidationLosses.Min(), single.Loss(Data, settings.Loss));
        Assert.Equal(history.ValidationLosses.Min(), history.FinalLoss);
    }

    [Fact]
    public void A_training_of_floats_that_diverges_says_what_was_not_finite()
    {
        var settings = Settings with { Optimizer = new Sgd(1e38), BatchSize = null, Loss = Losses.SquaredError };
        var history = Training.Run(
            Network().ToSingle(),
            Data,
            settings,
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.True(history.Diverged);
        Assert.NotNull(history.NotFinite);
    }

    [Fact]
    public void Copies_are_apart()
    {
        var single = Network().ToSingle();
        single.Copy().Layers[0].Weights[0, 0] = 9;
        Assert.NotEqual(9, single.Layers[0].Weights[0, 0]);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var layer = new SingleDense(Matrix<float>.Build.Dense(4, 3), Vector<float>.Build.Dense(3), Activation.ReLU);
        Assert.Throws<ArgumentException>(() => new SingleMlp());
        Assert.Throws<ArgumentException>(() => new SingleMlp(layer, layer));
        Assert.Throws<ArgumentException>(() =>
            new SingleDense(layer.Weights, Vector<float>.Build.Dense(2), Activation.ReLU)
        );
        Assert.Throws<ArgumentException>(() => new SingleMlp(layer).Predict(Matrix<float>.Build.Dense(2, 3)));
        var error = Assert.Throws<ArgumentException>(() =>
            Training.Run(
                Network().ToSingle(),
                Data,
                Settings with
                {
                    Optimizer = new OwnOptimizer(),
                },
                cancellationToken: TestContext.Current.CancellationToken
            )
        );
        Assert.Contains("Adam", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_shown_by_its_shape()
    {
        var single = Network().ToSingle();
        Assert.Equal("SingleMlp 4-8-3, tanh, 67 parameters", single.ToString());
        Assert.Equal("SingleDense 4-8, tanh", single.Layers[0].ToString());
        Assert.Equal(
            "SingleForwardPass of 60 samples through SingleMlp 4-8-3, tanh, 67 parameters",
            single.Forward(Data.Inputs.ToSingle()).ToString()
        );
        Assert.Equal(
            "SingleGradients of SingleMlp 4-8-3, tanh, 67 parameters",
            SingleGradients.Of(single, Data, Losses.SquaredError).ToString()
        );
    }

    private static Mlp Network() =>
        Mlp.Create([4, 8, 3], Activation.Tanh, Initializers.XavierNormal, new RandomStream(1));

    private static void AssertClose(Matrix<double> expected, Matrix<float> actual) =>
        Assert.Equal(0, (expected - actual.ToDouble()).Enumerate().Max(Math.Abs), 1e-6);

    private sealed class OwnOptimizer : IOptimizer
    {
        public IUpdate Start(INetwork network) => throw new NotSupportedException();
    }
}
