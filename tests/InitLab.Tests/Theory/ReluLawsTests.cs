using InitLab.Theory;

namespace InitLab.Tests.Theory;

public sealed class ReluLawsTests
{
    public static TheoryData<int, int, double, double, double> DeadRows => ReluGolden.BornDead;

    public static TheoryData<int, int, int, double, double> Lengths => ReluGolden.Lengths;

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Variance_and_median_of_the_length_are_the_golden_ones(
        int odd,
        int even,
        int layers,
        double variance,
        double median
    )
    {
        int[] widths = [.. Enumerable.Range(0, layers).Select(l => l % 2 == 0 ? odd : even)];

        GaussianIntegralTests.AssertRelative(variance, ReluLaws.LengthVariance(widths), 1e-12);
        GaussianIntegralTests.AssertRelative(median, ReluLaws.MedianLength(widths), 1e-12);
    }

    [Theory]
    [InlineData(1, 20, 9.5367431640625e-07)]
    [InlineData(2, 20, 1)]
    [InlineData(4, 20, 1048576)]
    [InlineData(0.5, 0, 1)]
    public void The_mean_length_is_a_power_of_half_the_variance(double weightVariance, int layers, double length)
    {
        Assert.Equal(length, ReluLaws.MeanLength(weightVariance, layers));
    }

    [Fact]
    public void Widths_may_differ()
    {
        Assert.Equal((1.5 * 1.25 * 2) - 1, ReluLaws.LengthVariance(10, 20, 5), 1e-14);
        Assert.Equal(Math.Exp(-2.5 * 0.35), ReluLaws.MedianLength(10, 20, 5), 1e-15);
        Assert.Equal(1 - (0.5 * 0.75 * 0.875), BornDead.ForOneInput(1, 2, 3), 1e-15);
        Assert.Equal(0, ReluLaws.LengthVariance());
    }

    [Theory]
    [MemberData(nameof(DeadRows))]
    public void Probabilities_of_death_at_birth_are_the_golden_ones(
        int width,
        int layers,
        double one,
        double low,
        double high
    )
    {
        var bounds = BornDead.ForAllInputs(width, layers);

        Assert.Equal(one, BornDead.ForOneInput([.. Enumerable.Repeat(width, layers)]), 1e-13);
        Assert.Equal(low, bounds.Lower, 1e-13);
        Assert.Equal(high, bounds.Upper, 1e-13);
    }

    // With two layers: the first stops one side with probability 2¹⁻ⁿ, then the second stops the other with 2⁻ⁿ; else
    // the second stops both with 4⁻ⁿ.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_lower_bound_is_exact_for_two_layers(int width)
    {
        var half = Math.ScaleB(1, -width);
        var exact = (2 * half * half) + ((1 - (2 * half)) * half * half);

        Assert.Equal(exact, BornDead.ForAllInputs(width, 2).Lower, 1e-15);
        Assert.Equal(new ProbabilityBounds(0, 0), BornDead.ForAllInputs(width, 1));
    }

    [Fact]
    public void Tiny_probabilities_keep_their_digits()
    {
        GaussianIntegralTests.AssertRelative(
            10 * Math.ScaleB(1, -200),
            BornDead.ForOneInput([.. Enumerable.Repeat(200, 10)]),
            1e-14
        );
        Assert.Equal("0.1562 to 0.25", BornDead.ForAllInputs(2, 2).ToString());
    }

    [Fact]
    public void Layers_without_units_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BornDead.ForOneInput(3, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BornDead.ForAllInputs(0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => BornDead.ForAllInputs(3, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReluLaws.LengthVariance(3, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReluLaws.MedianLength(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReluLaws.MeanLength(-2, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReluLaws.MeanLength(2, -3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReluLaws.NextCorrelation(2));
    }
}
