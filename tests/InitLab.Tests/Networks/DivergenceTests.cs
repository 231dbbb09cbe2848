using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class DivergenceTests
{
    private static readonly LabelledData Data = Synthetic.Blobs(50, 3, 4, 1, new RandomStream(1));

    private static readonly TrainingSettings Settings = new()
    {
        Loss = Losses.SoftmaxCrossEntropy,
        Optimizer = new Sgd(0.1),
        Steps = 20,
    };

    // A saturated tanh and a rectifier that is always off hide what is infinite: the loss stays finite.
    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void An_infinite_number_that_the_loss_does_not_show_is_told(double infinity)
    {
        var tanh = Network(Activation.Tanh);
        tanh.Layers[1].Biases[2] = infinity;
        Assert.True(double.IsFinite(tanh.Loss(Data, Losses.SoftmaxCrossEntropy)));
        var history = Run(tanh, Settings);
        Assert.Equal(0, history.DivergedAt);
        Assert.Equal("a bias of layer 1", history.NotFinite);
        Assert.Equal("diverged: a bias of layer 1 was not finite after 0 steps", history.ToString());
        Assert.Equal(double.PositiveInfinity, history.FinalLoss);
    }

    [Fact]
    public void A_NaN_weight_is_told_with_its_layer()
    {
        var network = Network(Activation.ReLU);
        network.Layers[2].Weights[0, 0] = double.NaN;
        var history = Run(network, Settings);
        Assert.Equal("a weight of layer 2", history.NotFinite);
        Assert.Empty(history.Losses);
        Assert.Equal(0, history.FinalAccuracy);
    }

    // Without inputs they do nothing and stay as they are, but their sum is infinite.
    [Fact]
    public void Huge_weights_are_finite()
    {
        var network = Network(Activation.ReLU);
        network.Layers[0].Weights.MapInplace(_ => 1.5e308, Zeros.Include);
        var data = new LabelledData(Matrix<double>.Build.Dense(50, Data.Features), Data.Labels, Data.Classes);
        Assert.Null(Run(network, Settings, data).DivergedAt);
    }

    [Fact]
    public void A_weight_that_overflows_is_told_with_its_layer()
    {
        var network = Network(Activation.Identity);
        var history = Run(network, Settings with { Optimizer = new Sgd(1e300) { L2 = 1e300 } });
        Assert.Equal(1, history.DivergedAt);
        Assert.Equal("a weight of layer 0", history.NotFinite);
    }

    [Fact]
    public void A_multiplier_that_is_not_finite_is_told()
    {
        var network = ResidualMlp.Create(
            new ResidualShape(4, 8, 2, 3),
            Activation.Tanh,
            ResidualScheme.ReZero,
            new RandomStream(1)
        );
        network.Multipliers[1] = double.NaN;
        Assert.Equal("a multiplier of a block", Run(network, Settings).NotFinite);
    }

    [Fact]
    public void A_loss_that_overflows_is_told_though_all_weights_are_finite()
    {
        var network = Network(Activation.ReLU);
        foreach (var layer in network.Layers)
        {
            layer.Weights.Multiply(1e150, layer.Weights);
        }

        var history = Run(network, Settings);
        Assert.Equal((0, "the loss"), (history.DivergedAt, history.NotFinite));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(8)]
    public void Whatever_the_batches_no_loss_of_a_diverging_training_is_NaN(int? batchSize)
    {
        var settings = Settings with
        {
            Optimizer = new Sgd(1e200),
            BatchSize = batchSize,
            Random = new RandomStream(1),
        };
        var history = Run(Network(Activation.ReLU), settings with { Loss = Losses.SquaredError });
        Assert.True(history.Diverged);
        Assert.Equal(history.DivergedAt, history.Losses.Count);
        Assert.All(history.Losses, loss => Assert.True(double.IsFinite(loss)));
    }

    [Fact]
    public void A_training_that_stays_finite_says_nothing()
    {
        var history = Run(Network(Activation.Tanh), Settings);
        Assert.Null(history.NotFinite);
        Assert.Null(history.DivergedAt);
    }

    private static Mlp Network(Activation hidden) =>
        Mlp.Create([4, 8, 8, 3], hidden, Initializers.HeNormal, new RandomStream(1));

    private static History Run(INetwork network, TrainingSettings settings, LabelledData? data = null) =>
        Training.Run(network, data ?? Data, settings, cancellationToken: TestContext.Current.CancellationToken);
}
