using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Papers;

/// <summary>Zhang and others 2019 (Fixup), Bachlechner and others 2020 (ReZero): 40 blocks of width 64.</summary>
public sealed class ResidualDepthTests
{
    private const int Blocks = 40;

    public static TheoryData<ResidualScheme> Trainable =>
        [ResidualScheme.DepthScaled, ResidualScheme.Fixup, ResidualScheme.ReZero];

    // E|x|² grows by 1 + 2 per block: 3⁴⁰ = 1.2e19. Reference of 6 seeds: 3.3e18 to 5.1e19.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Plain_weights_of_He_explode(int seed)
    {
        Assert.InRange(Growth(ResidualScheme.Plain, Blocks, seed), 1e18, 1e21);
    }

    // The mean over 100 networks of 4 blocks; one has a standard deviation of 20, so 10 % are four standard errors.
    [Fact]
    public void The_mean_growth_of_few_blocks_is_a_power_of_3()
    {
        var mean = Enumerable.Range(0, 100).Average(seed => Growth(ResidualScheme.Plain, 4, seed));
        Assert.InRange(mean, 0.9 * 81, 1.1 * 81);
    }

    // (1 + 2/B)ᴮ = 7.04. Reference of 6 seeds: 5.5 to 8.3, with a standard deviation of 0.97.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Branches_scaled_by_the_root_of_the_depth_grow_little(int seed)
    {
        Assert.InRange(Growth(ResidualScheme.DepthScaled, Blocks, seed), 3, 11);
    }

    [Fact]
    public void Fixup_and_ReZero_start_as_the_identity_exactly()
    {
        foreach (var scheme in (ResidualScheme[])[ResidualScheme.Fixup, ResidualScheme.ReZero])
        {
            Assert.Equal(1, Growth(scheme, Blocks, 1));
        }

        var loss = Network(ResidualScheme.Fixup, Blocks, 1).Loss(BlobStudy.Data(1), Losses.SoftmaxCrossEntropy);
        Assert.Equal(Math.Log(10), loss, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Training_from_plain_weights_diverges_and_says_so(int seed)
    {
        var history = BlobStudy.Train(Network(ResidualScheme.Plain, Blocks, seed), seed, new Sgd(0.005, 0.9), 50);
        Assert.InRange(history.DivergedAt ?? int.MaxValue, 1, 50);
        Assert.NotNull(history.NotFinite);
        Assert.All(history.Losses, loss => Assert.True(double.IsFinite(loss)));
    }

    // 100 steps, 1 seed. Reference of 6 seeds: accuracy .996 to 1, loss at most .013 (1/√B), .097 (Fixup), .017
    // (ReZero).
    [Theory]
    [MemberData(nameof(Trainable), DisableDiscoveryEnumeration = true)]
    public void The_others_learn_without_normalization(ResidualScheme scheme)
    {
        var history = BlobStudy.Train(Network(scheme, Blocks, 1), 1, new Sgd(0.005, 0.9), 100);
        Assert.InRange(history.FinalAccuracy, 0.98, 1);
        Assert.InRange(history.FinalLoss, 0, 0.15);
    }

    private static double Growth(ResidualScheme scheme, int blocks, int seed)
    {
        var inputs = BlobStudy.Data(seed).Inputs.SubMatrix(0, 200, 0, BlobStudy.Features);
        var stream = Network(scheme, blocks, seed).Forward(inputs).Stream;
        return stream[^1].Enumerate().Sum(x => x * x) / stream[0].Enumerate().Sum(x => x * x);
    }

    private static ResidualMlp Network(ResidualScheme scheme, int blocks, int seed) =>
        ResidualMlp.Create(
            new ResidualShape(BlobStudy.Features, 64, blocks, BlobStudy.Classes),
            Activation.ReLU,
            scheme,
            new RandomStream(seed)
        );
}
