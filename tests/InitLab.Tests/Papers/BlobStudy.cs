using InitLab.Datasets;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Papers;

/// <summary>
/// What the reproduced results have in common: 1000 samples of 10 clouds in 64 features, batches of 64.
/// </summary>
internal static class BlobStudy
{
    internal const int Features = 64;
    internal const int Classes = 10;

    internal static LabelledData Data(int seed) =>
        Synthetic.Blobs(1000, Classes, Features, 1, new RandomStream(seed).Split("data"));

    internal static History Train(INetwork network, int seed, IOptimizer optimizer, int steps)
    {
        var settings = new TrainingSettings
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = optimizer,
            Steps = steps,
            BatchSize = 64,
            Random = new RandomStream(seed),
        };
        return Training.Run(network, Data(seed), settings, cancellationToken: TestContext.Current.CancellationToken);
    }
}
