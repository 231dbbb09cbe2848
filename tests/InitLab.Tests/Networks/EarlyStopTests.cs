using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Networks;

public sealed class EarlyStopTests
{
    private static readonly LabelledData Train = Synthetic.Moons(40, 0.4, new RandomStream(1));
    private static readonly LabelledData Opposite = new(Train.Inputs, Array.ConvertAll(Train.Labels, l => 1 - l), 2);

    private static readonly TrainingSettings Settings = new()
    {
        Loss = Losses.LogisticCrossEntropy,
        Optimizer = new Adam(0.05),
        Steps = 400,
    };

    [Fact]
    public void Patience_ends_a_training_that_only_gets_worse_and_undoes_it()
    {
        var network = Network();
        var start = network.Copy();
        var history = Run(network, Settings with { EarlyStop = new EarlyStop(Opposite, Every: 10, Patience: 3) });
        Assert.Equal(31, history.Losses.Count);
        Assert.Equal(4, history.ValidationLosses.Count);
        Assert.Equal(0, history.KeptStep);
        Assert.Equal(start.Layers[0].Weights, network.Layers[0].Weights);
        Assert.Equal(start.Layers[1].Biases, network.Layers[1].Biases);
        Assert.Equal(network.Loss(Train, Losses.LogisticCrossEntropy), history.FinalLoss);
        Assert.NotEqual(history.Losses[^1], history.FinalLoss);
        Assert.Equal(network.Accuracy(Train), history.FinalAccuracy);
        Assert.StartsWith("30 steps, best after 0: loss", history.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_new_minimum_gives_all_the_patience_back_and_the_last_one_is_kept()
    {
        var validation = Synthetic.Moons(40, 0.4, new RandomStream(2));
        var network = Network();
        var history = Run(network, Settings with { EarlyStop = new EarlyStop(validation, 5, 6) });
        var best = history.ValidationLosses.Min();
        var at = history.ValidationLosses.ToList().IndexOf(best);
        Assert.InRange(at, 1, history.ValidationLosses.Count - 2);
        Assert.Equal(5 * at, history.KeptStep);
        Assert.Equal(at + 6, history.ValidationLosses.Count - 1);
        Assert.Equal(5 * (at + 6), history.Losses.Count - 1);
        Assert.Equal(best, network.Loss(validation, Losses.LogisticCrossEntropy));
    }

    // 7 is no multiple of 3: the end is looked at all the same.
    [Fact]
    public void A_training_that_gets_better_all_the_time_keeps_its_end()
    {
        var history = Run(
            Network(),
            Settings with
            {
                Optimizer = new Sgd(0.1),
                Steps = 7,
                EarlyStop = new EarlyStop(Train, 3, 1),
            }
        );
        Assert.Equal(
            [history.Losses[0], history.Losses[3], history.Losses[6], history.Losses[7]],
            history.ValidationLosses
        );
        Assert.Equal(7, history.KeptStep);
        Assert.Equal(history.Losses[^1], history.FinalLoss);
    }

    [Fact]
    public void A_validation_loss_that_is_not_finite_is_told()
    {
        var validation = new LabelledData(Train.Inputs * 1e307, Train.Labels, 2);
        var network = Network();
        network.Layers[0].Weights.Multiply(1000, network.Layers[0].Weights);
        var history = Run(network, Settings with { EarlyStop = new EarlyStop(validation, 10, 3) });
        Assert.Equal(0, history.DivergedAt);
        Assert.Equal("the validation loss", history.NotFinite);
    }

    [Fact]
    public void A_training_without_it_has_no_validation_losses()
    {
        var history = Run(Network(), Settings with { Steps = 3 });
        Assert.Empty(history.ValidationLosses);
        Assert.Null(history.KeptStep);
    }

    [Fact]
    public void Rules_that_cannot_be_followed_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStop(Train, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStop(Train, 1, 0));
        var threeClasses = new LabelledData(Train.Inputs, Train.Labels, 3);
        Assert.Throws<ArgumentException>(() =>
            Run(Network(), Settings with { EarlyStop = new EarlyStop(threeClasses, 1, 1) })
        );
        Assert.EndsWith(
            ", early stop after 5 looks without a new minimum, one every 10 steps",
            (Settings with { EarlyStop = new EarlyStop(Train, 10, 5) }).ToString(),
            StringComparison.Ordinal
        );
    }

    // Not bounded, so that a huge input gives a huge output.
    private static Mlp Network() => Mlp.Create([2, 32, 1], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));

    private static History Run(Mlp network, TrainingSettings settings) =>
        Training.Run(network, Train, settings, cancellationToken: TestContext.Current.CancellationToken);
}
