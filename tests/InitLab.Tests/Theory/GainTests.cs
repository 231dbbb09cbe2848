using InitLab.Networks;
using InitLab.Theory;

namespace InitLab.Tests.Theory;

public sealed class GainTests
{
    public static TheoryData<string, double, double, double, double, double> Rows => GainGolden.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public void Gains_are_the_golden_ones(
        string name,
        double mean,
        double meanSlope,
        double forward,
        double backward,
        double pyTorch
    )
    {
        var gain = Gain.Table.Single(row => row.Activation.Name == name);
        var kinks = gain.Activation.Kinks;

        Assert.Equal(forward, gain.Forward, 1e-12);
        Assert.Equal(backward, gain.Backward, 1e-12);
        Assert.Equal(pyTorch, gain.PyTorch ?? double.NaN, 1e-15);
        Assert.Equal(mean, GaussianIntegral.Expectation(gain.Activation.Value, 1, kinks), 1e-13);
        Assert.Equal(meanSlope, GaussianIntegral.Expectation(gain.Activation.Derivative, 1, kinks), 1e-13);
    }

    [Theory]
    [InlineData(0, 1.4142135623730951)]
    [InlineData(0.2, 1.3867504905630728)]
    [InlineData(1, 1)]
    [InlineData(2.23606797749979, 0.5773502691896257)]
    [InlineData(-0.5, 1.2649110640673518)]
    public void For_leaky_rectifiers_all_three_agree(double slope, double gain)
    {
        var gains = Gain.Of(Activation.LeakyReLU(slope));

        Assert.Equal(gain, gains.Forward, 1e-14);
        Assert.Equal(gain, gains.Backward, 1e-14);
        Assert.Equal(gain, gains.PyTorch!.Value, 1e-15);
    }

    [Fact]
    public void SELU_has_the_mean_0_and_the_second_moment_1_that_define_it()
    {
        Assert.Equal(0, GaussianIntegral.Expectation(Activation.SELU.Value, 1, 0), 1e-14);
        Assert.Equal(1, Gain.Of(Activation.SELU).Forward, 1e-14);
    }

    [Fact]
    public void Gains_print_side_by_side()
    {
        Assert.Equal("tanh: forward 1.59254, backward 1.46741, PyTorch 1.66667", Gain.Of(Activation.Tanh).ToString());
        Assert.Equal("Mish: forward 1.48685, backward 1.44476, PyTorch has none", Gain.Of(Activation.Mish).ToString());
        Assert.Throws<ArgumentNullException>(() => Gain.Of(null!));
    }
}
