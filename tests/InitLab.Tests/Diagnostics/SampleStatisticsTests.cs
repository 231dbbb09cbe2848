using InitLab.Diagnostics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Diagnostics;

public sealed class SampleStatisticsTests
{
    private static readonly SampleStatistics Five = SampleStatistics.Of([3, -1, 4, 1, 5]);

    [Fact]
    public void Moments_are_those_of_the_numbers()
    {
        Assert.Equal(5, Five.Count);
        Assert.Equal(12.0 / 5, Five.Mean, 1e-15);
        Assert.Equal(52.0 / 5, Five.SecondMoment, 1e-15);
        Assert.Equal((52.0 / 5) - (144.0 / 25), Five.Variance, 1e-14);
    }

    [Fact]
    public void Variance_does_not_cancel_where_the_mean_is_large()
    {
        Assert.Equal(1, SampleStatistics.Of([1e9 - 1, 1e9 + 1]).Variance);
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(0.25, 1)]
    [InlineData(0.5, 3)]
    [InlineData(0.6, 3.4)]
    [InlineData(1, 5)]
    public void Quantiles_lie_between_neighbours(double share, double expected)
    {
        Assert.Equal(expected, Five.Quantile(share), 1e-14);
    }

    [Fact]
    public void Ends_and_median_are_quantiles()
    {
        Assert.Equal((-1, 3, 5), (Five.Minimum, Five.Median, Five.Maximum));
        Assert.Equal(2.5, SampleStatistics.Of([4, 1]).Median);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_that_is_none_is_refused(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Five.Quantile(share));
    }

    [Fact]
    public void NaN_shows_everywhere()
    {
        var broken = SampleStatistics.Of([1, double.NaN, 2]);

        Assert.All(
            [broken.Mean, broken.Variance, broken.SecondMoment, broken.Median, broken.Maximum],
            x => Assert.True(double.IsNaN(x))
        );
        Assert.False(broken.AreFinite);
        Assert.False(SampleStatistics.Of([1, double.NegativeInfinity]).AreFinite);
        Assert.True(Five.AreFinite);
    }

    [Fact]
    public void No_numbers_cannot_be_described()
    {
        Assert.Throws<ArgumentException>(() => SampleStatistics.Of([]));
    }

    [Fact]
    public void The_numbers_given_stay_as_they_are()
    {
        var matrix = Matrix<double>.Build.DenseOfArray(
            new double[,]
            {
                { 3, 1 },
                { 2, 0 },
            }
        );

        Assert.Equal(1.5, SampleStatistics.Of(matrix).Median);
        Assert.Equal(3, matrix[0, 0]);
    }

    [Fact]
    public void A_histogram_counts_every_number_once()
    {
        var histogram = Five.Histogram(3);

        Assert.Equal((-1, 5, 2, 0), (histogram.Low, histogram.High, histogram.BinWidth, histogram.Outside));
        // Bins [-1, 1), [1, 3), [3, 5]: the upper end belongs to the last one.
        Assert.Equal([1, 1, 3], histogram.Counts);
    }

    [Fact]
    public void A_histogram_of_a_range_counts_what_lies_outside()
    {
        var histogram = SampleStatistics.Of([double.NaN, -2, 0, 0.4, 0.6, 1, 7]).Histogram(0, 1, 2);

        Assert.Equal([2, 2], histogram.Counts);
        Assert.Equal(3, histogram.Outside);
        Assert.Equal("2 bins from 0 to 1: 2 2, outside 3", histogram.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e300)]
    public void Equal_numbers_have_a_histogram(double number)
    {
        Assert.Equal(4, SampleStatistics.Of([number, number, number, number]).Histogram(5).Counts[2]);
    }

    [Fact]
    public void A_histogram_needs_bins_a_range_and_finite_numbers()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Five.Histogram(0));
        Assert.Throws<ArgumentException>(() => Five.Histogram(1, 1, 3));
        Assert.Throws<ArgumentException>(() => Five.Histogram(-1e308, 1e308, 3));
        Assert.Throws<ArgumentException>(() => Five.Histogram(double.NaN, 1, 3));
        Assert.Throws<InvalidOperationException>(() => SampleStatistics.Of([double.NaN]).Histogram(3));
    }
}
