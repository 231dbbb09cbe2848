using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Networks;

public sealed class TrainerTests
{
    private static readonly LabelledData Data = Synthetic.Blobs(60, 3, 4, 1, new RandomStream(1));

    // 60 samples in batches of 20: the seed of the order decides every bit.
    [Fact]
    public void The_order_of_samples_is_a_function_of_the_seed_and_new_in_each_epoch()
    {
        var settings = Settings(new RandomStream(3));
        var batches = new Batches(Data, settings);
        var epochs = Enumerable.Range(0, 4).Select(_ => Epoch(batches)).ToList();
        Assert.All(epochs, epoch => Assert.Equal(Data.Inputs.Column(0).Order(), epoch.Order()));
        Assert.Equal(4, epochs.Select(epoch => string.Join(' ', epoch)).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(epochs[0], Epoch(new Batches(Data, Settings(new RandomStream(3)))));
        var (first, second) = (Residual(), Residual());
        Assert.Equal(
            Run(first, Settings(new RandomStream(3))).Losses,
            Run(second, Settings(new RandomStream(3))).Losses
        );
        Assert.NotEqual(Run(Residual(), Settings(new RandomStream(4))).Losses, Run(Residual(), settings).Losses);
    }

    // The least of several windows: a collection of garbage elsewhere may take pooled arrays away once.
    [Fact]
    public void A_step_allocates_nothing_once_it_is_warm()
    {
        foreach (var optimizer in (IOptimizer[])[new Sgd(0.01, 0.9), new Adam(0.001), new AdamW(0.001, 0.1)])
        {
            foreach (var network in (INetwork[])[Dense(), Residual()])
            {
                var allocated = new long[61];
                var settings = Settings(new RandomStream(1)) with
                {
                    Optimizer = optimizer,
                    BatchSize = null,
                    Steps = 60,
                    Schedule = Schedules.WarmUp(5, Schedules.Cosine(50)),
                };
                Run(network, settings, (step, _) => allocated[step] = GC.GetAllocatedBytesForCurrentThread());
                Assert.Equal(0, Enumerable.Range(1, 5).Min(w => allocated[(10 * w) + 10] - allocated[10 * w]));
            }
        }
    }

    private static double[] Epoch(Batches batches)
    {
        var seen = new List<double>();
        for (var step = 0; step < 3; step++)
        {
            batches.Next();
            seen.AddRange(batches.Inputs.Column(0));
        }

        return [.. seen];
    }

    private static TrainingSettings Settings(RandomStream random) =>
        new()
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = new Sgd(0.05, 0.9),
            Steps = 9,
            BatchSize = 20,
            Random = random,
        };

    private static Mlp Dense() => Mlp.Create([4, 16, 3], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));

    private static ResidualMlp Residual() =>
        ResidualMlp.Create(new ResidualShape(4, 8, 3, 3), Activation.ReLU, ResidualScheme.Fixup, new RandomStream(1));

    private static History Run(INetwork network, TrainingSettings settings, Action<int, double>? observe = null) =>
        Training.Run(network, Data, settings, observe, cancellationToken: TestContext.Current.CancellationToken);
}
