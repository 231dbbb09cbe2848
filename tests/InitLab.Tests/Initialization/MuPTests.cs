using InitLab.Initialization;

namespace InitLab.Tests.Initialization;

public sealed class MuPTests
{
    private static readonly int[] Widths = [100, 256, 128, 10];

    // Table 3 of Yang and others 2022 with the base width 64: 1/fanIn, 1/fanIn, 64/fanIn².
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Variances_are_those_of_the_table(double scale)
    {
        double[] expected = [scale / 100, scale / 256, scale * 64 / (128.0 * 128)];
        var schemes = new MuP(64, scale).Weights(Widths);
        Assert.Equal(3, schemes.Count);
        for (var l = 0; l < 3; l++)
        {
            var scheme = Assert.IsType<VarianceScaling>(schemes[l]);
            var deviation = scheme.StandardDeviation(Fans.Dense(Widths[l], Widths[l + 1]));
            Assert.Equal(expected[l], deviation * deviation, 1e-15);
            Assert.Equal(Distribution.Normal, scheme.Distribution);
        }
    }

    [Fact]
    public void Learning_rates_are_those_of_the_table()
    {
        Assert.Equal([1, 0.25, 0.5], new MuP(64).AdamRates(Widths));
    }

    [Fact]
    public void At_the_base_width_it_is_the_standard_parametrization()
    {
        Assert.Equal([1, 1, 1], new MuP(64).AdamRates([100, 64, 64, 10]));
        Assert.All(new MuP(64).Weights([100, 64, 64, 10]), scheme => Assert.Equal(Initializers.LeCunNormal, scheme));
    }

    [Fact]
    public void What_has_no_width_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MuP(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MuP(64, 0));
        Assert.Throws<ArgumentException>(() => new MuP(64).Weights([10, 2]));
        Assert.Throws<ArgumentException>(() => new MuP(64).AdamRates([10, 2]));
        Assert.Equal("muP, base width 64", new MuP(64).ToString());
        Assert.Equal("muP, base width 64, scale 2", new MuP(64, 2).ToString());
    }
}
