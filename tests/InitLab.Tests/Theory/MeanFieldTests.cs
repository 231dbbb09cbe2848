using InitLab.Networks;
using InitLab.Theory;

namespace InitLab.Tests.Theory;

public sealed class MeanFieldTests
{
    public static TheoryData<double, double, double, double, double, double> TanhDepths => MeanFieldGolden.TanhDepths;

    public static TheoryData<int, double> ReluCorrelations => MeanFieldGolden.ReluCorrelations;

    public static TheoryData<int, double, double> Pairs => MeanFieldGolden.Pairs;

    [Theory]
    [MemberData(nameof(TanhDepths))]
    public void Depth_scales_of_tanh_are_the_golden_ones(
        double weightVariance,
        double biasVariance,
        double fixedCorrelation,
        double length,
        double correlation,
        double gradient
    )
    {
        var field = new MeanField(Activation.Tanh, weightVariance, biasVariance);

        Assert.Equal(fixedCorrelation, field.Depths!.FixedCorrelation, 1e-9);
        GaussianIntegralTests.AssertRelative(length, field.Depths.Length, 1e-9);
        // 1/ln χ makes of a rounding error ξ² of it: 2·10⁻¹³ · 217² at the deepest scale of the table.
        GaussianIntegralTests.AssertRelative(correlation, field.Depths.Correlation, 1e-8);
        GaussianIntegralTests.AssertRelative(gradient, field.Depths.Gradient, 1e-8);
        Assert.Equal(6 * field.Depths.Correlation, field.Depths.TrainableDepth);
        Assert.Equal(fixedCorrelation < 1 ? Phase.Chaotic : Phase.Ordered, field.Phase);
    }

    [Theory]
    [MemberData(nameof(ReluCorrelations))]
    public void The_correlation_of_ReLU_goes_to_1_through_the_golden_values(int layer, double correlation)
    {
        var c = 0.0;
        for (var l = 0; l < layer; l++)
        {
            c = ReluLaws.NextCorrelation(c);
        }

        Assert.Equal(correlation, c, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Length_and_correlation_of_a_pair_run_through_the_golden_values(
        int layer,
        double length,
        double correlation
    )
    {
        var map = new LengthMap(Activation.Tanh, 1, 0.05);
        var (q, c) = (1.05, 0.6190476190476191);
        for (var l = 0; l < layer; l++)
        {
            c = new CorrelationMap(map, q).Next(c);
            q = map.Next(q);
        }

        Assert.Equal(length, q, 1e-10);
        Assert.Equal(correlation, c, 1e-10);
    }

    [Fact]
    public void The_correlation_map_keeps_1_and_there_has_the_slope_chi()
    {
        foreach (var activation in Activation.All)
        {
            var lengths = new LengthMap(activation, 1.4, 0.1);
            var map = new CorrelationMap(lengths, 0.8);
            Assert.Equal(1, map.Next(1), 1e-14);
            Assert.Equal(lengths.Susceptibility(0.8) * 0.8 / lengths.Next(0.8), map.Slope(1), 1e-13);
        }
    }

    // The error of a central difference with this step is below 1e-9 for smooth maps; kinks make √(1 − c²) of it.
    [Fact]
    public void The_slope_is_the_derivative_of_the_map()
    {
        const double h = 1e-5;
        foreach (var activation in Activation.All)
        {
            var map = new CorrelationMap(new LengthMap(activation, 1.4, 0.1), 0.8);
            Assert.All(
                (double[])[-0.5, 0, 0.4, 0.8],
                c => Assert.Equal((map.Next(c + h) - map.Next(c - h)) / (2 * h), map.Slope(c), 1e-8)
            );
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0.6)]
    [InlineData(5)]
    public void The_map_of_ReLU_is_the_arc_cosine_law_at_every_variance(double weightVariance)
    {
        var map = new CorrelationMap(new LengthMap(Activation.ReLU, weightVariance, 0), 0.7);

        Assert.All(
            (double[])[-1, -0.9, -0.3, 0, 0.5, 0.99, 0.999999, 1],
            c => Assert.Equal(ReluLaws.NextCorrelation(c), map.Next(c), 1e-12)
        );
        Assert.Equal(1, map.FixedPoint());
    }

    [Fact]
    public void A_fixed_point_of_the_chaotic_phase_maps_to_itself_and_attracts()
    {
        foreach (var activation in (Activation[])[Activation.Tanh, Activation.Erf, Activation.HardTanh])
        {
            var lengths = new LengthMap(activation, 3, 0.2);
            var map = new CorrelationMap(lengths, lengths.Limit().Length);
            var c = map.FixedPoint();

            Assert.InRange(c, 0.1, 0.9);
            Assert.Equal(c, map.Next(c), 1e-13);
            Assert.InRange(map.Slope(c), 0, 1);
            Assert.True(map.Slope(1) > 1);
        }
    }

    [Fact]
    public void Where_the_length_has_no_limit_there_are_no_depth_scales()
    {
        var exploding = new MeanField(Activation.ReLU, 3, 0.1);
        Assert.Null(exploding.Depths);
        Assert.Equal(1.5, exploding.Susceptibility, 1e-14);
        Assert.Equal(Phase.Chaotic, exploding.Phase);

        var growing = new MeanField(Activation.ReLU, 2, 0.1);
        Assert.Null(growing.Depths);
        Assert.Equal(Phase.Critical, growing.Phase);
        Assert.Equal(
            "ReLU, σ_w² = 2, σ_b² = 0.1. There is no fixed point: the length grows by 0.1 per layer."
                + " χ₁ = 1 (critical).",
            growing.ToString()
        );
    }

    [Fact]
    public void He_on_ReLU_and_the_edge_of_chaos_have_no_limit_of_depth()
    {
        Assert.All(
            (MeanField[])[new(Activation.ReLU, 2, 0), new(Activation.Tanh, 1, 0)],
            field =>
            {
                Assert.Equal(Phase.Critical, field.Phase);
                Assert.Equal(double.PositiveInfinity, field.Depths!.TrainableDepth);
                Assert.Equal(double.PositiveInfinity, field.Depths.Gradient);
                Assert.Equal(1, field.Depths.FixedCorrelation);
                Assert.EndsWith("no limit of depth.", field.ToString(), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Signals_that_die_out_take_their_differences_with_them()
    {
        var field = new MeanField(Activation.Tanh, 0.5, 0);

        Assert.Equal(0, field.Limit.Length);
        Assert.Equal(0.5, field.Susceptibility, 1e-15);
        Assert.Equal(1.4426950408889634, field.Depths!.Correlation, 1e-14);
        Assert.Equal(1.4426950408889634, field.Depths.Length, 1e-14);
    }

    [Fact]
    public void A_setting_tells_its_story()
    {
        Assert.Equal(
            "tanh, σ_w² = 1.7, σ_b² = 0.05. The length settles at q* = 0.533076. χ₁ = 0.986741 (ordered)."
                + " c* = 1; depth scales: length 1.56, correlation 74.9, gradient 74.9; trainable to about 450 layers.",
            new MeanField(Activation.Tanh, 1.7, 0.05).ToString()
        );
    }

    [Fact]
    public void A_signal_of_no_length_has_no_correlation()
    {
        var map = new LengthMap(Activation.Tanh, 1, 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CorrelationMap(map, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CorrelationMap(map, double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => new CorrelationMap(new LengthMap(Activation.Tanh, 0, 0), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CorrelationMap(map, 1).Next(1.5));
    }
}
