using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Hashes;

internal static class TrainingFacts
{
    private const int Steps = 200;
    private static readonly LabelledData Moons = Synthetic.Moons(64, 0.1, new RandomStream(1));

    private static readonly IOptimizer[] Optimizers =
    [
        new Sgd(0.05),
        new Sgd(0.05) { L2 = 0.001 },
        new Sgd(0.01, 0.9),
        new Adam(0.01),
        new AdamW(0.01, 0.1),
    ];

    private static readonly ResidualScheme[] ResidualSchemes =
    [
        ResidualScheme.Plain,
        ResidualScheme.DepthScaled,
        ResidualScheme.Fixup,
        ResidualScheme.ReZero,
    ];

    internal static IEnumerable<Fact> All =>
        [
            .. Activation.All.SelectMany(_ => Optimizers, OfActivation),
            .. Activation.All.SelectMany(_ => Optimizers, OfSingle),
            .. ResidualSchemes.Select(OfResidual),
            OfLoss(Losses.LogisticCrossEntropy, outputs: 1),
            OfLoss(Losses.SquaredError, outputs: 2),
            new("training of floats on all samples at once", OfFullBatches()),
            new("training on digits, schedule and early stop", OfDigits()),
            new("training of a wide network", OfWide()),
            new("training for seeds side by side", Seeds.Run(8, seed => OfSeed(seed)[^1])),
        ];

    /// <summary>All that a network learns.</summary>
    internal static IEnumerable<double> Learned(INetwork network) =>
        network
            .Layers.SelectMany(layer => layer.Weights.ToColumnMajorArray().Concat(layer.Biases))
            .Concat(network.LearnedMultipliers ?? Enumerable.Empty<double>());

    private static Fact OfActivation(Activation activation, IOptimizer optimizer)
    {
        var network = Mlp.Create([2, 9, 7, 2], activation, Initializers.XavierNormal, new RandomStream(2));
        return new($"training, {activation}, {optimizer}", Trained(network, Settings(optimizer)));
    }

    private static Fact OfSingle(Activation activation, IOptimizer optimizer)
    {
        var network = Mlp.Create([2, 9, 7, 2], activation, Initializers.XavierNormal, new RandomStream(2)).ToSingle();
        var history = Training.Run(network, Moons, Settings(optimizer));
        var learned = Learned(network.ToDouble()).Concat(history.Losses);
        return new($"training of floats, {activation}, {optimizer}", learned);
    }

    private static IEnumerable<double> OfFullBatches()
    {
        var network = Mlp.Create([2, 9, 7, 2], Activation.ReLU, Initializers.HeNormal, new RandomStream(2)).ToSingle();
        var history = Training.Run(network, Moons, Settings(new Sgd(0.1)) with { BatchSize = null });
        return Learned(network.ToDouble()).Concat(history.Losses);
    }

    private static Fact OfResidual(ResidualScheme scheme)
    {
        var network = ResidualMlp.Create(new(2, 7, 5, 2), Activation.ReLU, scheme, new RandomStream(3));
        return new($"residual training, {scheme}", Trained(network, Settings(new Adam(0.01))));
    }

    private static Fact OfLoss(ILoss loss, int outputs)
    {
        var network = Mlp.Create([2, 9, outputs], Activation.Tanh, Initializers.LeCunUniform, new RandomStream(4));
        return new(
            $"training, {loss}",
            Trained(network, Settings(new Sgd(0.1)) with { Loss = loss, BatchSize = null })
        );
    }

    private static IEnumerable<double> OfDigits()
    {
        var halves = TrainTestSplit.Of(Digits.Small(90, new RandomStream(5)), 0.3, new RandomStream(6));
        var network = Mlp.Create([64, 33, 17, 10], Activation.ReLU, Initializers.HeNormal, new RandomStream(7));
        var settings = Settings(new AdamW(0.01, 0.1)) with
        {
            Steps = 30,
            BatchSize = 13,
            Schedule = Schedules.WarmUp(5, Schedules.Cosine(25)),
            EarlyStop = new EarlyStop(halves.Test, Every: 5, Patience: 3),
        };
        var history = Training.Run((INetwork)network, halves.Train, settings);
        return Learned(network).Concat(history.Losses).Concat(history.ValidationLosses);
    }

    // Beyond the size from which a product may be cut into blocks or spread over threads.
    private static IEnumerable<double> OfWide()
    {
        var data = Synthetic.Blobs(203, 3, 50, 0.5, new RandomStream(8));
        var network = Mlp.Create([50, 301, 259, 3], Activation.ReLU, Initializers.HeUniform, new RandomStream(9));
        var settings = Settings(new Sgd(0.1)) with { Steps = 1, BatchSize = null };
        var history = Training.Run((INetwork)network, data, settings);
        return Learned(network).Concat(history.Losses);
    }

    private static double[] OfSeed(long seed)
    {
        var network = Mlp.Create([2, 9, 7, 2], Activation.Tanh, Initializers.XavierNormal, new RandomStream(seed));
        return [.. Trained(network, Settings(new Sgd(0.1)) with { Steps = 20 })];
    }

    private static TrainingSettings Settings(IOptimizer optimizer) =>
        new()
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = optimizer,
            Steps = Steps,
            BatchSize = 16,
            Random = new RandomStream(10),
        };

    private static IEnumerable<double> Trained(INetwork network, TrainingSettings settings)
    {
        var history = Training.Run(network, Moons, settings);
        return Learned(network).Concat(history.Losses);
    }
}
