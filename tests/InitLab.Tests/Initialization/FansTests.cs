using InitLab.Initialization;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Initialization;

public sealed class FansTests
{
    [Fact]
    public void Fan_in_counts_inputs_and_fan_out_counts_units()
    {
        var fans = Fans.Dense(784, 256);
        Assert.Equal((784, 256), (fans.In, fans.Out));
        Assert.Equal(fans, Fans.Dense(Matrix<double>.Build.Dense(784, 256)));
        Assert.Equal("fanIn 784, fanOut 256", fans.ToString());
    }

    [Theory]
    [InlineData(FanMode.In, 3)]
    [InlineData(FanMode.Out, 4)]
    [InlineData(FanMode.Average, 3.5)]
    public void Each_mode_looks_at_its_fan(FanMode mode, double expected)
    {
        Assert.Equal(expected, Fans.Dense(3, 4).Of(mode));
    }

    [Fact]
    public void A_layer_without_inputs_or_units_is_refused_by_a_sentence()
    {
        var noInput = Assert.Throws<ArgumentOutOfRangeException>(() => Fans.Dense(0, 5));
        Assert.Contains("fanIn is 0: a layer has at least one input.", noInput.Message, StringComparison.Ordinal);
        var noUnit = Assert.Throws<ArgumentOutOfRangeException>(() => Fans.Dense(5, -1));
        Assert.Contains("fanOut is -1: a layer has at least one unit.", noUnit.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Fans.Dense(1, 1).Of((FanMode)7));
    }
}
