using InitLab.Numerics;
using MathNet.Numerics.Distributions;

namespace InitLab.Tests.Numerics;

public sealed class ZigguratTests
{
    private const int SampleSize = 4_000_000;

    private static readonly double[] Sample = Draw(new RandomStream(2024), SampleSize);

    [Fact]
    public void Deviates_follow_the_normal_law()
    {
        var gap = EmpiricalDistribution.LargestGap(Sample, x => Normal.CDF(0, 1, x));
        Assert.InRange(gap, 0, EmpiricalDistribution.AllowedGap(SampleSize, 1e-6));
    }

    // Each moment is within 5 standard errors: all four together fail with probability 2.3e-6.
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(3, 0, 15)]
    [InlineData(4, 3, 96)]
    public void Moments_are_those_of_the_normal_law(int order, double expected, double variance)
    {
        var moment = Sample.Average(x => Math.Pow(x, order));
        Assert.InRange((moment - expected) / Math.Sqrt(variance / SampleSize), -5, 5);
    }

    // The tail beyond R = 3.654 has its own algorithm. Counts are within 5 standard deviations.
    [Theory]
    [InlineData(2)]
    [InlineData(3.6541528853610088)]
    [InlineData(4)]
    [InlineData(4.5)]
    public void Tails_have_their_share_on_both_sides(double from)
    {
        var expected = SampleSize * Normal.CDF(0, 1, -from);
        Assert.InRange((Sample.Count(x => x > from) - expected) / Math.Sqrt(expected), -5, 5);
        Assert.InRange((Sample.Count(x => x < -from) - expected) / Math.Sqrt(expected), -5, 5);
    }

    // A fine histogram sees a single bad layer: χ² with 999 degrees of freedom exceeds 1250 with probability 1e-7.
    [Fact]
    public void No_layer_is_favoured()
    {
        var counts = new int[1000];
        foreach (var x in Sample)
        {
            counts[Math.Min((int)(Normal.CDF(0, 1, x) * counts.Length), counts.Length - 1)]++;
        }

        const double expected = SampleSize / 1000.0;
        Assert.InRange(counts.Sum(count => (count - expected) * (count - expected) / expected), 0, 1250);
    }

    // Frozen: the same bits on every machine.
    [Fact]
    public void Bits_are_frozen()
    {
        Assert.Equal(2818253082614647725UL, Bits.Checksum(Draw(new RandomStream(5), 100_000)));
    }

    private static double[] Draw(RandomStream random, int count)
    {
        var sample = new double[count];
        for (var i = 0; i < count; i++)
        {
            sample[i] = random.NextNormal();
        }

        return sample;
    }
}
