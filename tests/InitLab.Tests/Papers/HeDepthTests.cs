using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Papers;

/// <summary>He, Zhang, Ren and Sun 2015, section 2.2: at 30 layers He's weights learn and Xavier's stall.</summary>
public sealed class HeDepthTests
{
    // 100 steps, 1 seed; seeds 1 to 6 give He 0.25 to 1.40 and Xavier 2.299 to 2.302. A reference of 12 other seeds has
    // 0.52 to 1.17 and 2.298 to 2.302: the bounds are about four standard deviations (0.21, 0.0011) from the means.
    [Fact]
    public void At_30_layers_of_128_units_He_learns_and_Xavier_stalls()
    {
        const int seed = 1;
        var momentum = new Sgd(0.002, 0.9);
        var he = Network(Initializers.HeNormal, depth: 30, width: 128, seed);
        var xavier = Network(Initializers.XavierNormal, depth: 30, width: 128, seed);
        var data = BlobStudy.Data(seed);
        Assert.Equal(Math.Log(10), xavier.Loss(data, Losses.SoftmaxCrossEntropy), 1e-3);
        Assert.InRange(BlobStudy.Train(he, seed, momentum, 100).FinalLoss, 0, 1.6);
        Assert.InRange(BlobStudy.Train(xavier, seed, momentum, 100).FinalLoss, 2.295, 2.3035);
    }

    // 500 steps in single precision, 1 seed. A reference of 12 other seeds has He at most 0.0025, Xavier 2.293 to 2.301.
    [Fact]
    public void After_500_steps_He_has_learned_everything_and_Xavier_nothing()
    {
        const int seed = 1;
        Assert.InRange(TrainSingle(Initializers.HeNormal, seed).FinalLoss, 0, 0.1);
        Assert.InRange(TrainSingle(Initializers.XavierNormal, seed).FinalLoss, 2.28, 2.3035);
    }

    // 100 steps, 1 seed. Reference of 6 seeds: He 0.14 to 0.36, Xavier 1.10 to 1.66.
    [Fact]
    public void At_5_layers_both_learn_and_He_is_earlier()
    {
        var momentum = new Sgd(0.002, 0.9);
        var he = BlobStudy.Train(Network(Initializers.HeNormal, 5, 64, 1), 1, momentum, 100);
        var xavier = BlobStudy.Train(Network(Initializers.XavierNormal, 5, 64, 1), 1, momentum, 100);
        Assert.InRange(he.FinalLoss, 0, 0.6);
        Assert.InRange(xavier.FinalLoss, 2 * he.FinalLoss, 2.1);
    }

    // 100 steps, 1 seed. Reference of 6 seeds for Xavier: 1.31 to 1.71, where momentum stays at 2.300.
    [Fact]
    public void Adam_hides_the_difference_at_30_layers()
    {
        var xavier = BlobStudy.Train(Network(Initializers.XavierNormal, 30, 64, 1), 1, new Adam(0.001), 100);
        Assert.InRange(xavier.FinalLoss, 0, 2.1);
    }

    private static History TrainSingle(IInitializer scheme, int seed)
    {
        var settings = new TrainingSettings
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = new Sgd(0.002, 0.9),
            Steps = 500,
            BatchSize = 64,
            Random = new RandomStream(seed),
        };
        return Training.Run(
            Network(scheme, depth: 30, width: 128, seed).ToSingle(),
            BlobStudy.Data(seed),
            settings,
            cancellationToken: TestContext.Current.CancellationToken
        );
    }

    private static Mlp Network(IInitializer scheme, int depth, int width, int seed)
    {
        int[] widths = [BlobStudy.Features, .. Enumerable.Repeat(width, depth - 1), BlobStudy.Classes];
        return Mlp.Create(widths, Activation.ReLU, scheme, new RandomStream(seed));
    }
}
