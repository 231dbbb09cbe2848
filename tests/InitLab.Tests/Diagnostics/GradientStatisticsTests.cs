using InitLab.Diagnostics;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Diagnostics;

public sealed class GradientStatisticsTests
{
    [Fact]
    public void Median_and_largest_are_those_of_the_sorted_magnitudes()
    {
        var random = new RandomStream(1);
        for (var count = 1; count <= 200; count++)
        {
            // Rounding to tenths makes many ties.
            var entries = Enumerable.Range(0, count).Select(_ => Math.Round(random.NextNormal(), 1)).ToArray();
            var sorted = SampleStatistics.Of(Array.ConvertAll(entries, Math.Abs));

            var gradient = GradientStatistics.Of(Vector<double>.Build.DenseOfArray(entries));

            Assert.Equal((sorted.Median, sorted.Maximum), (gradient.Median, gradient.Largest));
        }
    }

    [Fact]
    public void An_infinite_entry_leaves_the_median()
    {
        var gradient = GradientStatistics.Of(Vector<double>.Build.Dense([1, double.NegativeInfinity, 2]));

        Assert.Equal(
            (double.PositiveInfinity, 2, double.PositiveInfinity),
            (gradient.Norm, gradient.Median, gradient.Largest)
        );
    }

    [Fact]
    public void One_entry_that_is_not_a_number_spoils_all()
    {
        var gradient = GradientStatistics.Of(Vector<double>.Build.Dense([1, double.NaN, 2]));

        Assert.Equal(new GradientStatistics(double.NaN, double.NaN, double.NaN, double.NaN), gradient);
    }
}
