using InitLab.Networks;
using InitLab.Theory;

namespace InitLab.Tests.Theory;

public sealed class LengthMapTests
{
    public static TheoryData<double, double, double, double, double> TanhLengths => MeanFieldGolden.TanhLengths;

    public static TheoryData<string, double, double, double> AtForwardGain => MeanFieldGolden.AtForwardGain;

    public static TheoryData<double, int, double> Trajectories => MeanFieldGolden.Trajectories;

    public static TheoryData<int, double> CriticalDecay => MeanFieldGolden.CriticalDecay;

    [Theory]
    [MemberData(nameof(TanhLengths))]
    public void Tanh_settles_at_the_golden_fixed_point(
        double weightVariance,
        double biasVariance,
        double fixedPoint,
        double susceptibility,
        double slope
    )
    {
        var map = new LengthMap(Activation.Tanh, weightVariance, biasVariance);
        var limit = Assert.IsType<LengthSettles>(map.Limit());

        Assert.Equal(fixedPoint, limit.FixedPoint, 1e-10);
        Assert.Equal(slope, limit.Slope, 1e-10);
        Assert.Equal(susceptibility, map.Susceptibility(limit.FixedPoint), 1e-10);
        Assert.Equal(limit.FixedPoint, map.Next(limit.FixedPoint), 1e-14);
    }

    [Theory]
    [MemberData(nameof(AtForwardGain))]
    public void With_the_forward_gain_the_length_1_is_a_fixed_point(string name, double gain, double chi, double slope)
    {
        var map = new LengthMap(GaussianIntegralTests.Named(name), gain * gain, 0);

        Assert.Equal(1, map.Next(1), 1e-12);
        Assert.Equal(chi, map.Susceptibility(1), 1e-12);
        Assert.Equal(slope, map.Slope(1), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Trajectories))]
    public void Tanh_runs_through_the_golden_lengths(double weightVariance, int layer, double length)
    {
        var lengths = new LengthMap(Activation.Tanh, weightVariance, 0).Trajectory(weightVariance, layer + 1);

        GaussianIntegralTests.AssertRelative(length, lengths[layer], 1e-10);
    }

    [Theory]
    [MemberData(nameof(CriticalDecay))]
    public void On_the_edge_of_chaos_tanh_decays_like_1_over_2_layers(int layer, double length)
    {
        var lengths = new LengthMap(Activation.Tanh, 1, 0).Trajectory(1, layer + 1);

        GaussianIntegralTests.AssertRelative(length, lengths[layer], 1e-10);
        Assert.InRange(length * 2 * layer, 0.75, 1.05);
    }

    // The error of a central difference with this step is below 1e-9.
    [Fact]
    public void The_slope_is_the_derivative_of_the_map()
    {
        const double h = 1e-5;
        foreach (var activation in Activation.All)
        {
            var map = new LengthMap(activation, 1.3, 0.2);
            Assert.All(
                (double[])[0.3, 1, 8],
                q => Assert.Equal((map.Next(q + h) - map.Next(q - h)) / (2 * h), map.Slope(q), 1e-8)
            );
        }
    }

    [Fact]
    public void The_map_increases_for_the_whole_catalogue()
    {
        foreach (var activation in Activation.All)
        {
            var map = new LengthMap(activation, 1, 0);
            Assert.All(Enumerable.Range(-10, 21), power => Assert.True(map.Slope(Math.ScaleB(1, power)) > 0));
        }
    }

    // Homogeneous: V(q) = A q + σ_b² with A = σ_w² (1 + slope²)/2.
    [Theory]
    [InlineData(1.5, 0.3, 1.2)]
    [InlineData(1.999999, 0.1, 200000)]
    [InlineData(0, 0.3, 0.3)]
    [InlineData(1, 1e-20, 2e-20)]
    public void Below_the_variance_of_He_a_ReLU_network_settles(
        double weightVariance,
        double biasVariance,
        double fixedPoint
    )
    {
        var limit = Assert.IsType<LengthSettles>(new LengthMap(Activation.ReLU, weightVariance, biasVariance).Limit());

        GaussianIntegralTests.AssertRelative(fixedPoint, limit.FixedPoint, 1e-8);
        Assert.Equal(weightVariance / 2, limit.Slope, 1e-12);
    }

    [Fact]
    public void At_the_variance_of_He_a_ReLU_network_keeps_every_length_and_with_biases_grows_linearly()
    {
        Assert.Equal(new LengthIsKept(1), new LengthMap(Activation.ReLU, 2, 0).Limit());
        Assert.Equal(new LengthIsKept(0.37), new LengthMap(Activation.ReLU, 2, 0).Limit(0.37));
        var grows = Assert.IsType<LengthGrows>(new LengthMap(Activation.ReLU, 2, 0.05).Limit());
        Assert.Equal(0.05, grows.PerLayer, 1e-8);
        Assert.Equal(double.PositiveInfinity, grows.Length);
        Assert.Equal(1.05 + (9 * 0.05), new LengthMap(Activation.ReLU, 2, 0.05).Trajectory(1.05, 10)[9], 1e-12);
    }

    [Theory]
    [InlineData("ReLU", 3, 1.5)]
    [InlineData("identity", 1.25, 1.25)]
    [InlineData("leaky ReLU 0.01", 2, 1.0001)]
    [InlineData("softplus", 2.2, 1.1)]
    [InlineData("GELU", 5, 2.5)]
    public void Above_it_the_length_explodes_by_a_known_factor(string name, double weightVariance, double factor)
    {
        var limit = new LengthMap(GaussianIntegralTests.Named(name), weightVariance, 0.1).Limit();

        Assert.Equal(factor, Assert.IsType<LengthExplodes>(limit).Factor, 1e-12);
        Assert.Equal(double.PositiveInfinity, limit.Length);
    }

    [Fact]
    public void A_signal_without_biases_dies_out_in_the_ordered_phase()
    {
        var limit = Assert.IsType<LengthSettles>(new LengthMap(Activation.Tanh, 0.8, 0).Limit());
        Assert.Equal(0, limit.FixedPoint);
        Assert.Equal(0.8, limit.Slope, 1e-14);
        Assert.Equal(0, new LengthMap(Activation.Tanh, 1, 0).Limit().Length);
        Assert.Equal(0.5, Assert.IsType<LengthSettles>(new LengthMap(Activation.ReLU, 1, 0).Limit()).Slope, 1e-14);
    }

    [Fact]
    public void A_start_on_a_fixed_point_that_repels_is_said_to_be_so()
    {
        var unit = new LengthMap(Activation.GELU, 1, 0).Next(1);
        var map = new LengthMap(Activation.GELU, 1 / unit, 0);

        var limit = Assert.IsType<LengthSettles>(map.Limit());
        Assert.Equal(1, limit.FixedPoint);
        Assert.Equal(1.144063196872591, limit.Slope, 1e-12);
        Assert.Contains("repels", limit.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, map.Limit(0.9).Length);
        Assert.IsType<LengthExplodes>(map.Limit(1.1));
    }

    [Fact]
    public void Fates_are_told_in_sentences()
    {
        Assert.Equal(
            "The length settles at q* = 0.193593.",
            new LengthMap(Activation.Tanh, 1, 0.05).Limit().ToString()
        );
        Assert.Equal("Every length is kept, so also q = 1.", new LengthIsKept(1).ToString());
        Assert.Equal("There is no fixed point: the length grows by 0.05 per layer.", new LengthGrows(0.05).ToString());
        Assert.Equal(
            "There is no fixed point: the length grows 1.5-fold per layer.",
            new LengthExplodes(1.5).ToString()
        );
        Assert.Equal("tanh, σ_w² = 1, σ_b² = 0.05", new LengthMap(Activation.Tanh, 1, 0.05).ToString());
    }

    [Fact]
    public void Bad_settings_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new LengthMap(null!, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LengthMap(Activation.Tanh, -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LengthMap(Activation.Tanh, 1, double.PositiveInfinity));
        var map = new LengthMap(Activation.Tanh, 1, 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => map.Next(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.Slope(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.Susceptibility(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.Trajectory(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.Trajectory(double.NaN, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.Limit(0));
    }
}
