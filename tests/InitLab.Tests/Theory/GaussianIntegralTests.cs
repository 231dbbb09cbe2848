using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Theory;

namespace InitLab.Tests.Theory;

public sealed class GaussianIntegralTests
{
    public static TheoryData<string, double, double, double> Moments => GaussianGolden.Moments;

    public static TheoryData<string, double, double, double, double> Products => GaussianGolden.Products;

    [Theory]
    [MemberData(nameof(Moments))]
    public void Moments_of_activations_are_met_to_12_digits(
        string name,
        double variance,
        double value,
        double derivative
    )
    {
        var activation = Named(name);

        AssertRelative(
            value,
            GaussianIntegral.Expectation(u => Square(activation.Value(u)), variance, activation.Kinks),
            1e-12
        );
        AssertRelative(
            derivative,
            GaussianIntegral.Expectation(u => Square(activation.Derivative(u)), variance, activation.Kinks),
            1e-12
        );
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void Products_of_activations_are_met_to_11_digits(
        string name,
        double variance,
        double correlation,
        double value,
        double derivative
    )
    {
        var activation = Named(name);
        var pair = new GaussianPair(variance, variance, correlation);

        AssertRelative(value, GaussianIntegral.ExpectedProduct(activation.Value, pair, activation.Kinks), 1e-11);
        AssertRelative(
            derivative,
            GaussianIntegral.ExpectedProduct(activation.Derivative, pair, activation.Kinks),
            1e-11
        );
    }

    [Theory]
    [InlineData(1e-20)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(77)]
    [InlineData(1e10)]
    public void Powers_have_the_moments_of_the_normal_distribution(double variance)
    {
        var doubleFactorial = 1.0;
        for (var k = 1; k <= 4; k++)
        {
            doubleFactorial *= (2 * k) - 1;
            var power = 2 * k;
            var moment = GaussianIntegral.Expectation(u => Elementary.Pow(u, power), variance);
            AssertRelative(doubleFactorial * Elementary.Pow(variance, k), moment, 1e-12);
            Assert.Equal(0, GaussianIntegral.Expectation(u => Elementary.Pow(u, power - 1), 1), 1e-13);
        }
    }

    // E|u − k| = 2√q N(k/√q) + k(2Φ(k/√q) − 1).
    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(-2.7, 4)]
    [InlineData(5, 0.2)]
    [InlineData(30, 100)]
    public void A_kink_anywhere_costs_no_digits(double kink, double variance)
    {
        var scale = Math.Sqrt(variance);
        var exact =
            (2 * scale * Elementary.NormalDensity(kink / scale))
            + (kink * ((2 * Elementary.NormalCumulative(kink / scale)) - 1));

        AssertRelative(exact, GaussianIntegral.Expectation(u => Math.Abs(u - kink), variance, kink), 1e-13);
    }

    public static TheoryData<double, double, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<double, double, double>();
            foreach (var (first, second) in ((double, double)[])[(1, 1), (0.01, 3), (50, 0.4), (1000, 1000)])
            {
                foreach (var c in (double[])[-1, -0.999999, -0.6, 0, 1e-9, 0.25, 0.9, 0.9999, 1 - 1e-9, 1])
                {
                    pairs.Add(first, second, c);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_arcsine_kernel_is_met(double first, double second, double correlation)
    {
        var pair = new GaussianPair(first, second, correlation);

        Assert.Equal(Kernel.Arcsine(pair), GaussianIntegral.ExpectedProduct(Elementary.Erf, pair), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_arc_cosine_kernels_are_met(double first, double second, double correlation)
    {
        var pair = new GaussianPair(first, second, correlation);
        var scale = Math.Sqrt(first * second);
        var value = GaussianIntegral.ExpectedProduct(Activation.ReLU.Value, pair, 0);
        var derivative = GaussianIntegral.ExpectedProduct(Activation.ReLU.Derivative, pair, 0);

        Assert.Equal(Kernel.ArcCosine(pair) / scale, value / scale, 1e-12);
        Assert.Equal(Kernel.BothActive(correlation), derivative, 1e-12);
    }

    [Fact]
    public void The_kernels_have_their_known_values()
    {
        Assert.Equal(2 / Math.PI * Math.Asin(2.0 / 3), Kernel.Arcsine(new GaussianPair(1, 1, 1)), 1e-15);
        Assert.Equal(0.5, Kernel.ArcCosine(new GaussianPair(1, 1, 1)), 1e-15);
        Assert.Equal(1 / (2 * Math.PI), Kernel.ArcCosine(new GaussianPair(1, 1, 0)), 1e-15);
        Assert.Equal(0, Kernel.ArcCosine(new GaussianPair(1, 1, -1)), 1e-15);
        Assert.Equal([0, 0.25, 0.5], Array.ConvertAll([-1.0, 0, 1], Kernel.BothActive));
    }

    [Fact]
    public void The_rule_integrates_polynomials_up_to_degree_31_exactly()
    {
        for (var degree = 0; degree <= 31; degree++)
        {
            var power = degree;
            Assert.Equal(1.0 / (degree + 1), GaussLegendre.Integrate(x => Elementary.Pow(x, power), 0, 1), 1e-15);
        }

        Assert.NotEqual(1.0 / 33, GaussLegendre.Integrate(x => Elementary.Pow(x, 32), 0, 1));
    }

    [Fact]
    public void At_the_ends_of_the_range_of_variances_the_limits_are_taken()
    {
        Assert.Equal(0.25, GaussianIntegral.Expectation(u => Square(Elementary.Sigmoid(u)), 0));
        Assert.Equal(0.5, GaussianIntegral.Expectation(Elementary.Sigmoid, double.PositiveInfinity), 1e-14);
        Assert.Equal(0.25, GaussianIntegral.ExpectedProduct(Elementary.Sigmoid, new GaussianPair(0, 3, 0.5)), 1e-14);
    }

    [Fact]
    public void Numbers_that_are_no_variance_or_correlation_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GaussianIntegral.Expectation(u => u, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GaussianIntegral.Expectation(u => u, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianPair(1, 1, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianPair(-1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Kernel.BothActive(double.NaN));
    }

    internal static Activation Named(string name) => Activation.All.Single(activation => activation.Name == name);

    internal static void AssertRelative(double expected, double actual, double tolerance)
    {
        Assert.InRange(Math.Abs(actual - expected), 0, tolerance * Math.Abs(expected));
    }

    private static double Square(double x) => x * x;
}
