using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Tests.Numerics;

namespace InitLab.Tests.Networks;

public sealed class TrainingTests
{
    private static readonly LabelledData Moons = Synthetic.Moons(100, 0.1, new RandomStream(1));

    private static readonly TrainingSettings Settings = new()
    {
        Loss = Losses.LogisticCrossEntropy,
        Optimizer = new Sgd(0.5),
        Steps = 20,
    };

    [Fact]
    public void Losses_are_those_before_each_step_and_after_the_last()
    {
        var network = Network(1);
        var start = network.Loss(Moons, Losses.LogisticCrossEntropy);
        var history = Run(network, Moons, Settings);
        Assert.Equal(21, history.Losses.Count);
        Assert.Equal(start, history.Losses[0]);
        Assert.Equal(network.Loss(Moons, Losses.LogisticCrossEntropy), history.Losses[^1]);
        Assert.Equal(network.Accuracy(Moons), history.FinalAccuracy);
        Assert.True(history.FinalLoss < start);
        Assert.False(history.Diverged);
    }

    [Fact]
    public void The_observer_sees_the_state_that_each_loss_belongs_to()
    {
        var seen = new List<TrainingStep>();
        var ownLosses = new List<double>();
        var history = Run(
            Network(1),
            Moons,
            Settings,
            step =>
            {
                seen.Add(step);
                ownLosses.Add(step.Network.Loss(Moons, Losses.LogisticCrossEntropy));
            }
        );
        Assert.Equal(Enumerable.Range(0, 21), seen.Select(step => step.Step));
        Assert.Equal(history.Losses, seen.Select(step => step.Loss));
        Assert.Equal(history.Losses, ownLosses);
    }

    [Fact]
    public void Equal_seeds_give_equal_bits_in_mini_batches_too()
    {
        var settings = Settings with { BatchSize = 32, Random = new RandomStream(3) };
        var (first, second, third) = (Network(1), Network(1), Network(1));
        var history = Run(first, Moons, settings);
        Assert.Equal(history.Losses, Run(second, Moons, settings).Losses);
        Assert.Equal(first.Layers[0].Weights, second.Layers[0].Weights);
        Run(third, Moons, settings with { Random = new RandomStream(4) });
        Assert.NotEqual(first.Layers[0].Weights, third.Layers[0].Weights);
        Assert.Equal(first.Loss(Moons, Losses.LogisticCrossEntropy), history.FinalLoss);
    }

    [Fact]
    public void A_batch_of_all_samples_takes_the_full_batch_steps_up_to_rounding()
    {
        var (full, batched) = (Network(1), Network(1));
        var history = Run(full, Moons, Settings);
        var settings = Settings with { BatchSize = 100, Random = new RandomStream(1) };
        Assert.Equal(history.FinalLoss, Run(batched, Moons, settings).FinalLoss, 1e-12);
    }

    [Fact]
    public void A_loss_that_is_not_finite_ends_the_training_and_is_told()
    {
        var data = Synthetic.Blobs(50, 3, 4, 1, new RandomStream(1));
        var network = Mlp.Create([4, 8, 3], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));
        var settings = new TrainingSettings
        {
            Loss = Losses.SquaredError,
            Optimizer = new Sgd(1e6),
            Steps = 200,
        };
        var history = Run(network, data, settings);
        Assert.True(history.Diverged);
        Assert.Equal(history.DivergedAt, history.Losses.Count);
        Assert.All(history.Losses, loss => Assert.True(double.IsFinite(loss)));
        Assert.Equal(double.PositiveInfinity, history.FinalLoss);
        Assert.Contains("not finite", history.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_training_stops_between_steps()
    {
        using var source = new CancellationTokenSource();
        var steps = 0;
        Assert.Throws<OperationCanceledException>(() =>
            Training.Run(
                Network(1),
                Moons,
                Settings,
                step =>
                {
                    steps = step.Step;
                    if (steps == 5)
                    {
                        source.Cancel();
                    }
                },
                cancellationToken: source.Token
            )
        );
        Assert.Equal(5, steps);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(20, 20)]
    [InlineData(1000, 100)]
    public void Progress_climbs_to_1_in_a_hundred_reports_at_most(int steps, int reports)
    {
        var progress = new Reports();
        Run(Network(1), Moons, Settings with { Steps = steps }, progress: progress);
        Assert.Equal(reports, progress.Values.Count);
        Assert.Equal(progress.Values.Order(), progress.Values);
        Assert.Equal(1, progress.Values[^1]);
    }

    [Fact]
    public void Settings_that_cannot_be_met_are_refused()
    {
        void Try(TrainingSettings settings) => Run(Network(1), Moons, settings);
        Assert.Throws<ArgumentException>(() => Try(Settings with { Loss = Losses.SoftmaxCrossEntropy }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Settings with { Steps = -1 });
    }

    [Fact]
    public void Settings_and_outcomes_print_as_sentences()
    {
        Assert.Equal("20 full-batch steps of Sgd, learning rate 0.5, on LogisticCrossEntropy", Settings.ToString());
        Assert.Equal(
            "20 steps on batches of 8 of Sgd, learning rate 0.1, momentum 0.9, on LogisticCrossEntropy",
            (Settings with { BatchSize = 8, Optimizer = new Sgd(0.1, 0.9) }).ToString()
        );
        Assert.Equal("1 steps: loss 2 to 1, accuracy 50 %", new History([2, 1], 0.5, null).ToString());
        Assert.Equal("step 3: loss 0.25", new TrainingStep(3, 0.25, Network(1)).ToString());
    }

    // Frozen: the same bits on every machine, through initialization, data, products, tanh and logistic loss.
    [Fact]
    public void Bits_of_a_training_are_frozen()
    {
        var history = Run(Network(7), Moons, Settings);
        Assert.Equal(1588301652234125631UL, Bits.Checksum(history.Losses));
    }

    private static History Run(
        Mlp network,
        LabelledData data,
        TrainingSettings settings,
        Action<TrainingStep>? observe = null,
        IProgress<double>? progress = null
    )
    {
        return Training.Run(network, data, settings, observe, progress, TestContext.Current.CancellationToken);
    }

    private static Mlp Network(int seed)
    {
        return Mlp.Create([2, 8, 1], Activation.Tanh, Initializers.XavierNormal, new RandomStream(seed));
    }

    private sealed class Reports : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
