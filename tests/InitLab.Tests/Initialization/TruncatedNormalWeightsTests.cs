using InitLab.Initialization;

namespace InitLab.Tests.Initialization;

public sealed class TruncatedNormalWeightsTests
{
    private static readonly Fans AnyShape = Fans.Dense(3, 4);

    // sqrt(1 − 2cφ(c)/(2Φ(c) − 1)) to 50 digits.
    [Theory]
    [InlineData(0.001, 0.00057735023069960836)]
    [InlineData(0.5, 0.28388229004432752)]
    [InlineData(1, 0.53956009375489697)]
    [InlineData(2, 0.87962566103423975)]
    [InlineData(3, 0.98657839255810862)]
    [InlineData(6, 0.99999996354470216)]
    [InlineData(9, 1)]
    [InlineData(100, 1)]
    public void A_cut_leaves_its_share_of_the_standard_deviation(double cutoff, double expected)
    {
        Assert.Equal(expected, TruncatedNormalWeights.Remaining(cutoff), 3e-16 * expected);
        Assert.Equal(0.02 * expected, Initializers.TruncatedNormal(0.02, cutoff).StandardDeviation(AnyShape), 1e-17);
        Assert.Equal(0.02 * cutoff, Initializers.TruncatedNormal(0.02, cutoff).Bound(AnyShape), 1e-15);
    }

    [Fact]
    public void The_correction_restores_the_deviation_that_was_asked_for_and_widens_the_bound()
    {
        var corrected = Initializers.CorrectedTruncatedNormal(0.02);
        Assert.Equal(0.02, corrected.StandardDeviation(AnyShape), 1e-17);
        Assert.Equal(0.02 * 2 / 0.8796256610342398, corrected.Bound(AnyShape), 1e-14);
        Assert.Equal(2, corrected.Cutoff);
        Assert.Equal(0.02, Initializers.TruncatedNormal(0.02).ParentStandardDeviation);
        Assert.Equal(2, Initializers.TruncatedNormal(0.02).Cutoff);
    }

    [Fact]
    public void Both_print_what_remains()
    {
        Assert.Equal(
            "TruncatedNormal: N(0, 0.02²) cut at ±2 sd, which leaves sd 0.0175925",
            Initializers.TruncatedNormal(0.02).ToString()
        );
        Assert.Equal(
            "TruncatedNormal: N(0, 0.0227369²) cut at ±2 sd, which leaves sd 0.02",
            Initializers.CorrectedTruncatedNormal(0.02).ToString()
        );
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(-1, 2)]
    [InlineData(double.NaN, 2)]
    [InlineData(1, 0)]
    [InlineData(1, -2)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    public void Spreads_and_cutoffs_that_are_none_are_refused(double standardDeviation, double cutoff)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.TruncatedNormal(standardDeviation, cutoff));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Initializers.CorrectedTruncatedNormal(standardDeviation, cutoff)
        );
    }
}
