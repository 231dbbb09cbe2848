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
        var batches = new Batches<double>(Data, settings);
        var epochs = Enumerable.Range(0, 4).Select(_ => Epoch(batches)).ToList();
        Assert.All(epochs, epoch => Assert.Equal(Data.Inputs.Column(0).Order(), epoch.Order()));
        Assert.Equal(4, epochs.Select(epoch => string.Join(' ', epoch)).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(epochs[0], Epoch(new Batches<double>(Data, Settings(new RandomStream(3)))));
        var (first, second) = (Residual(), Residual());
        Assert.Equal(
            Run(first, Settings(new RandomStream(3))).Losses,
            Run(second, Settings(new RandomStream(3))).Losses
        );
        Assert.NotEqual(Run(Residual(), Settings(new RandomStream(4))).Losses, Run(Residual(), settings).Losses);
    }

    private static double[] Epoch(Batches<double> batches)
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

    private static ResidualMlp Residual() =>
        ResidualMlp.Create(new ResidualShape(4, 8, 3, 3), Activation.ReLU, ResidualScheme.Fixup, new RandomStream(1));

    private static History Run(INetwork network, TrainingSettings settings) =>
        Training.Run(network, Data, settings, cancellationToken: TestContext.Current.CancellationToken);
}
