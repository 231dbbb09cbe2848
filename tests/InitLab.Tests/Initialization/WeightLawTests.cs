using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Tests.Numerics;

namespace InitLab.Tests.Initialization;

/// <summary>Draws of every scheme of independent weights against the distribution function of its law.</summary>
/// <remarks>
/// n = 200,000 weights per scheme, each test failing by chance with a probability of at most δ = 1e-6 (Dvoretzky,
/// Kiefer, Wolfowitz and Massart): ε = 0.0060. Laws of equal variance are further apart than 2ε: normal and uniform
/// 0.057, uniform and truncated 0.043, normal and truncated 0.0167. So are the spreads of a swapped fan.
/// </remarks>
public sealed class WeightLawTests
{
    private const int FanIn = 500;
    private const int FanOut = 400;
    private const double FailureProbability = 1e-6;
    private const double Left = 0.8796256610342398;

    // 1000 × 200 weights: fanIn 25 · 40, fanOut 25 · 200.
    private static readonly ConvolutionShape Convolution = new([5, 5], 40, 200);

    private static double AllowedGap => EmpiricalDistribution.AllowedGap(FanIn * FanOut, FailureProbability);

    public static TheoryData<string, IndependentWeights, Func<double, double>> Laws() =>
        new()
        {
            { "LeCunNormal", Initializers.LeCunNormal, Normal(1.0 / 500) },
            { "LeCunUniform", Initializers.LeCunUniform, Uniform(1.0 / 500) },
            { "LeCunTruncatedNormal", Initializers.LeCunTruncatedNormal, Truncated(1.0 / 500) },
            { "XavierNormal", Initializers.XavierNormal, Normal(2.0 / 900) },
            { "XavierUniform", Initializers.XavierUniform, Uniform(2.0 / 900) },
            { "XavierTruncatedNormal", Initializers.XavierTruncatedNormal, Truncated(2.0 / 900) },
            { "XavierUniform, gain", Initializers.XavierUniform.WithGain(5.0 / 3), Uniform(25.0 / 9 * 2 / 900) },
            { "XavierNormal, gain", Initializers.XavierNormal.WithGain(0.5), Normal(0.25 * 2 / 900) },
            { "HeNormal", Initializers.HeNormal, Normal(2.0 / 500) },
            { "HeUniform", Initializers.HeUniform, Uniform(2.0 / 500) },
            { "HeTruncatedNormal", Initializers.HeTruncatedNormal, Truncated(2.0 / 500) },
            { "HeNormal, leaky", Initializers.He(Distribution.Normal, 0.5), Normal(2 / 1.25 / 500) },
            { "HeUniform, leaky", Initializers.He(Distribution.Uniform, 0.5), Uniform(2 / 1.25 / 500) },
            { "HeTruncated, leaky", Initializers.He(Distribution.TruncatedNormal, 0.5), Truncated(2 / 1.25 / 500) },
            { "HeNormal, fan out", Initializers.He(Distribution.Normal, mode: FanMode.Out), Normal(2.0 / 400) },
            { "HeUniform, fan out", Initializers.He(Distribution.Uniform, mode: FanMode.Out), Uniform(2.0 / 400) },
            { "Geometric normal", Geometric(Distribution.Normal), Normal(3 / Math.Sqrt(200_000)) },
            { "Geometric uniform", Geometric(Distribution.Uniform), Uniform(3 / Math.Sqrt(200_000)) },
            { "Geometric truncated", Geometric(Distribution.TruncatedNormal), Truncated(3 / Math.Sqrt(200_000)) },
            { "PyTorch weights", LibraryDefaults.PyTorch.Weights, WeightLaws.UniformTo(1 / Math.Sqrt(500)) },
            { "PyTorch biases", LibraryDefaults.PyTorch.Biases, WeightLaws.UniformTo(1 / Math.Sqrt(500)) },
            { "Normal", Initializers.Normal(0.05), WeightLaws.NormalOf(0.05) },
            { "Uniform", Initializers.Uniform(-0.2, 0.1), WeightLaws.UniformOn(-0.2, 0.1) },
            { "TruncatedNormal", Initializers.TruncatedNormal(0.05), WeightLaws.NormalCutAt(2, 0.05) },
            { "TruncatedNormal at 0.5", Initializers.TruncatedNormal(2, 0.5), WeightLaws.NormalCutAt(0.5, 2) },
            { "TruncatedNormal at 1", Initializers.TruncatedNormal(2, 1), WeightLaws.NormalCutAt(1, 2) },
            { "CorrectedTruncated", Initializers.CorrectedTruncatedNormal(0.05), Truncated(0.0025) },
        };

    [Theory]
    [MemberData(nameof(Laws), DisableDiscoveryEnumeration = true)]
    public void Draws_follow_the_law(string name, IndependentWeights scheme, Func<double, double> law)
    {
        var draws = scheme.Draw(FanIn, FanOut, new RandomStream(20).Split(name));
        Assert.Equal((FanIn, FanOut), (draws.RowCount, draws.ColumnCount));
        Assert.InRange(EmpiricalDistribution.LargestGap(draws.Enumerate(), law), 0, AllowedGap);
        Assert.True(draws.Enumerate().Max(Math.Abs) <= scheme.Bound(Fans.Dense(FanIn, FanOut)));
    }

    // The sample standard deviation has the relative standard error sqrt((kurtosis − 1)/(4n)) ≤ 0.0016: six of them.
    [Theory]
    [MemberData(nameof(Laws), DisableDiscoveryEnumeration = true)]
    public void A_scheme_knows_the_spread_of_its_draws(string name, IndependentWeights scheme, Func<double, double> law)
    {
        Assert.NotNull(law);
        var draws = scheme.Draw(FanIn, FanOut, new RandomStream(21).Split(name)).Enumerate().ToArray();
        var mean = draws.Average();
        var measured = Math.Sqrt(draws.Average(w => (w - mean) * (w - mean)));
        Assert.Equal(1, measured / scheme.StandardDeviation(Fans.Dense(FanIn, FanOut)), 6 * 0.0016);
    }

    public static TheoryData<string, Distribution, Distribution> PairsOfShapes() =>
        new()
        {
            { "normal drawn, uniform expected", Distribution.Normal, Distribution.Uniform },
            { "normal drawn, truncated expected", Distribution.Normal, Distribution.TruncatedNormal },
            { "uniform drawn, normal expected", Distribution.Uniform, Distribution.Normal },
            { "uniform drawn, truncated expected", Distribution.Uniform, Distribution.TruncatedNormal },
            { "truncated drawn, normal expected", Distribution.TruncatedNormal, Distribution.Normal },
            { "truncated drawn, uniform expected", Distribution.TruncatedNormal, Distribution.Uniform },
        };

    [Theory]
    [MemberData(nameof(PairsOfShapes))]
    public void The_test_of_the_law_tells_shapes_of_equal_variance_apart(
        string name,
        Distribution drawn,
        Distribution expected
    )
    {
        var scheme = Initializers.He(drawn);
        var draws = scheme.Draw(FanIn, FanOut, new RandomStream(22).Split(name)).Enumerate();
        const double variance = 2.0 / FanIn;
        var law = expected switch
        {
            Distribution.Normal => Normal(variance),
            Distribution.Uniform => Uniform(variance),
            _ => Truncated(variance),
        };
        Assert.True(EmpiricalDistribution.LargestGap(draws, law) > AllowedGap);
    }

    public static TheoryData<string, IConvolutionScheme, Func<double, double>> ConvolutionLaws() =>
        new()
        {
            { "HeNormal", Initializers.HeNormal, Normal(2.0 / 1000) },
            { "XavierUniform", Initializers.XavierUniform, Uniform(2.0 / 6000) },
            { "HeNormal, fan out", Initializers.He(Distribution.Normal, mode: FanMode.Out), Normal(2.0 / 5000) },
            { "LeCunTruncatedNormal", Initializers.LeCunTruncatedNormal, Truncated(1.0 / 1000) },
            { "Normal", Initializers.Normal(0.05), WeightLaws.NormalOf(0.05) },
        };

    [Theory]
    [MemberData(nameof(ConvolutionLaws), DisableDiscoveryEnumeration = true)]
    public void Kernels_follow_the_law(string name, IConvolutionScheme scheme, Func<double, double> law)
    {
        var draws = scheme.Draw(Convolution, new RandomStream(23).Split(name));
        Assert.Equal((1000, 200), (draws.RowCount, draws.ColumnCount));
        Assert.InRange(EmpiricalDistribution.LargestGap(draws.Enumerate(), law), 0, AllowedGap);
    }

    // PyTorch's biases look at the fan of the layer, not at their own number.
    [Fact]
    public void Biases_follow_the_law_of_the_layer()
    {
        var biases = LibraryDefaults.PyTorch.Biases.DrawBiases(
            Fans.Dense(25, FanIn * FanOut),
            FanIn * FanOut,
            new RandomStream(24)
        );
        Assert.Equal(FanIn * FanOut, biases.Count);
        Assert.InRange(EmpiricalDistribution.LargestGap(biases, WeightLaws.UniformTo(0.2)), 0, AllowedGap);
    }

    private static VarianceScaling Geometric(Distribution distribution) => new(3, FanMode.GeometricMean, distribution);

    private static Func<double, double> Normal(double variance) => WeightLaws.NormalOf(Math.Sqrt(variance));

    private static Func<double, double> Uniform(double variance) => WeightLaws.UniformTo(Math.Sqrt(3 * variance));

    private static Func<double, double> Truncated(double variance) =>
        WeightLaws.NormalCutAt(2, Math.Sqrt(variance) / Left);
}
