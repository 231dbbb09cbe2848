using InitLab.Networks;
using InitLab.Theory;

namespace InitLab.Tests.Theory;

public sealed class CriticalLineTests
{
    public static TheoryData<string, double, double, double> Critical => MeanFieldGolden.Critical;

    public static TheoryData<string, double, double, double> CriticalByLength => MeanFieldGolden.CriticalByLength;

    [Theory]
    [MemberData(nameof(Critical))]
    public void The_critical_weights_are_the_golden_ones(
        string name,
        double biasVariance,
        double weightVariance,
        double length
    )
    {
        var point = CriticalLine.At(GaussianIntegralTests.Named(name), biasVariance);

        GaussianIntegralTests.AssertRelative(weightVariance, point!.WeightVariance, 1e-9);
        Assert.Equal(length, point.Length, 1e-8);
        Assert.Equal(biasVariance, point.BiasVariance, 1e-12);
    }

    [Theory]
    [MemberData(nameof(CriticalByLength))]
    public void The_line_runs_through_the_golden_points(
        string name,
        double length,
        double weightVariance,
        double biasVariance
    )
    {
        var point = CriticalLine.AtLength(GaussianIntegralTests.Named(name), length);

        GaussianIntegralTests.AssertRelative(weightVariance, point.WeightVariance, 1e-10);
        Assert.Equal(biasVariance, point.BiasVariance, 1e-10 * Math.Max(length, 1));
    }

    [Fact]
    public void On_the_line_the_susceptibility_is_1()
    {
        foreach (
            var activation in (Activation[])[Activation.Tanh, Activation.HardTanh, Activation.SELU, Activation.Mish]
        )
        {
            var point = CriticalLine.At(activation, 0.1)!;
            var map = new LengthMap(activation, point.WeightVariance, 0.1);

            Assert.Equal(point.Length, map.Next(point.Length), 1e-12);
            Assert.Equal(1, map.Susceptibility(point.Length), 1e-12);
            Assert.Equal(map.Slope(point.Length), point.LengthSlope, 1e-12);
        }
    }

    [Fact]
    public void For_the_smooth_rectifiers_the_fixed_point_on_the_line_repels()
    {
        Assert.Equal(1.0950406381116866, CriticalLine.At(Activation.GELU, 0.04)!.LengthSlope, 1e-9);
        Assert.Equal(1.0987278036806245, CriticalLine.At(Activation.SiLU, 0.04)!.LengthSlope, 1e-9);
        Assert.Equal(0.8597769547000444, CriticalLine.At(Activation.ELU(), 0.04)!.LengthSlope, 1e-9);
    }

    [Theory]
    [InlineData("tanh", 1)]
    [InlineData("ReLU", 2)]
    [InlineData("identity", 1)]
    [InlineData("leaky ReLU 0.01", 1.99980001999800019998)]
    [InlineData("GELU", 4)]
    [InlineData("SiLU", 4)]
    [InlineData("hard tanh", 1)]
    public void Without_biases_the_line_starts_at_the_linear_network(string name, double weightVariance)
    {
        var point = CriticalLine.At(GaussianIntegralTests.Named(name), 0);

        Assert.Equal(weightVariance, point!.WeightVariance, 1e-12);
        Assert.Equal(0, point.Length);
        Assert.Equal(0, point.BiasVariance);
    }

    [Theory]
    [InlineData("ReLU", 0.01)]
    [InlineData("leaky ReLU 0.01", 0.01)]
    [InlineData("identity", 1)]
    [InlineData("softplus", 0)]
    [InlineData("softplus", 0.5)]
    public void Where_there_is_no_critical_point_the_answer_is_null(string name, double biasVariance)
    {
        Assert.Null(CriticalLine.At(GaussianIntegralTests.Named(name), biasVariance));
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CriticalLine.At(Activation.Tanh, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CriticalLine.AtLength(Activation.Tanh, 0));
        Assert.Throws<ArgumentNullException>(() => CriticalLine.At(null!, 0.1));
    }
}
