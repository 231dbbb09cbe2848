using InitLab.Datasets;
using InitLab.Numerics;
using InitLab.Tests.Numerics;

namespace InitLab.Tests.Datasets;

public sealed class SyntheticTests
{
    private static readonly RandomStream Random = new(1);

    [Fact]
    public void A_rare_class_has_as_many_samples_as_asked_for_each_shifted_by_1()
    {
        var data = Synthetic.RareClass(4000, 1000, 10, Random);
        double[] means = [.. data.Inputs.RowSums().Select(sum => sum / 10)];

        Assert.Equal(2, data.Classes);
        Assert.Equal([.. Enumerable.Repeat(1, 1000), .. Enumerable.Repeat(0, 3000)], data.Labels);
        // Means of 10 000 and 30 000 standard normal numbers stray by 0.01 at most.
        Assert.Equal(1, means.Take(1000).Average(), 0.05);
        Assert.Equal(0, means.Skip(1000).Average(), 0.03);
        // 1 for the noise and 1/4 for the shift of a quarter of the samples.
        Assert.Equal(1.25, data.Inputs.Enumerate().Average(x => x * x), 0.05);
        Assert.Equal(data.Inputs, Synthetic.RareClass(4000, 1000, 10, Random).Inputs);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void A_rare_class_of_no_sample_or_of_all_is_refused(int rare)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Synthetic.RareClass(10, rare, 3, Random));
        Assert.Contains("at least 1 and at most 9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Moons_without_noise_lie_on_two_half_circles()
    {
        var moons = Synthetic.Moons(101, 0, Random);
        Assert.Equal(51, moons.Labels.Count(label => label == 0));
        for (var i = 0; i < moons.Samples; i++)
        {
            var (x, y) = (moons.Inputs[i, 0], moons.Inputs[i, 1]);
            var (dx, dy) = moons.Labels[i] == 0 ? (x, y) : (1 - x, 0.5 - y);
            Assert.Equal(1, (dx * dx) + (dy * dy), 1e-14);
            Assert.True(dy > 0);
        }
    }

    [Fact]
    public void Circles_without_noise_have_radius_1_and_a_half()
    {
        var circles = Synthetic.Circles(100, 0, Random);
        Assert.Equal([0.5, 1], Radii(circles).Select(r => Math.Round(r, 12)).Distinct().Order());
        Assert.All(Radii(circles).Zip(circles.Labels), p => Assert.Equal(p.Second == 0 ? 1 : 0.5, p.First, 1e-12));
        Assert.Equal(0, circles.Inputs.ColumnSums().L2Norm(), 1e-12);
    }

    [Fact]
    public void Spirals_without_noise_turn_as_they_grow()
    {
        var spirals = Synthetic.Spirals(300, 3, 0, Random);
        Assert.Equal(3, spirals.Classes);
        for (var i = 0; i < spirals.Samples; i++)
        {
            var radius = Math.Sqrt(Math.Pow(spirals.Inputs[i, 0], 2) + Math.Pow(spirals.Inputs[i, 1], 2));
            var angle = 2 * Math.PI * (radius + (spirals.Labels[i] / 3.0));
            Assert.InRange(radius, 0.001, 1);
            Assert.Equal(radius * Math.Cos(angle), spirals.Inputs[i, 0], 1e-13);
            Assert.Equal(radius * Math.Sin(angle), spirals.Inputs[i, 1], 1e-13);
        }
    }

    // 20,000 deviates: the measured spread is within 5 standard errors (2.5 %).
    [Fact]
    public void Noise_has_the_spread_that_was_asked_for()
    {
        var difference = Synthetic.Moons(10_000, 0.2, Random).Inputs - Synthetic.Moons(10_000, 0, Random).Inputs;
        Assert.InRange(difference.FrobeniusNorm() / Math.Sqrt(20_000), 0.195, 0.205);
    }

    [Fact]
    public void Blobs_are_standardized_and_their_classes_about_equal()
    {
        var blobs = Synthetic.Blobs(1000, 10, 64, 1, Random);
        Assert.Equal((1000, 64, 10), (blobs.Samples, blobs.Features, blobs.Classes));
        Assert.All(blobs.Inputs.EnumerateColumns(), column => Assert.Equal(0, column.Average(), 1e-12));
        Assert.All(blobs.Inputs.EnumerateColumns(), column => Assert.Equal(1, column.Average(x => x * x), 1e-12));
        // Binomial(1000, 0.1): ±5 standard deviations.
        Assert.All(blobs.Labels.CountBy(label => label), pair => Assert.InRange(pair.Value, 53, 147));
    }

    // Before the standardization a feature has variance about 1 within prototypes and 1 + noise² in all.
    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Blobs_scatter_around_their_prototypes_by_the_noise(double noise)
    {
        var blobs = Synthetic.Blobs(4000, 40, 32, noise, Random);
        var within = 0.0;
        foreach (var cloud in Enumerable.Range(0, 4000).GroupBy(i => blobs.Labels[i]))
        {
            var rows = cloud.Select(blobs.Inputs.Row).ToArray();
            var centre = rows.Aggregate((a, b) => a + b) / rows.Length;
            within += rows.Sum(row => (row - centre) * (row - centre));
        }

        var expected = noise * noise / (1 + (noise * noise));
        Assert.InRange(within / (4000 * 32) / expected, 0.88, 1.12);
    }

    [Fact]
    public void A_feature_without_spread_stays_at_0()
    {
        var random = new RandomStream(1);
        var blobs = Synthetic.Blobs(2, 2, 3, 0, random);
        Assert.All(blobs.Inputs.Enumerate(), x => Assert.True(double.IsFinite(x)));
    }

    [Fact]
    public void Equal_streams_give_equal_sets_whatever_was_drawn_from_them()
    {
        var random = new RandomStream(8);
        var first = Synthetic.Blobs(20, 3, 4, 1, random);
        random.NextNormal();
        Assert.Equal(first.Inputs, Synthetic.Blobs(20, 3, 4, 1, random).Inputs);
        Assert.NotEqual(first.Inputs, Synthetic.Blobs(20, 3, 4, 1, random.Split(0)).Inputs);
    }

    // Frozen: the same bits on every machine.
    [Fact]
    public void Bits_are_frozen()
    {
        LabelledData[] sets =
        [
            Synthetic.Moons(50, 0.1, Random),
            Synthetic.Circles(50, 0.1, Random),
            Synthetic.Spirals(50, 3, 0.1, Random),
            Synthetic.Blobs(50, 3, 4, 1, Random),
        ];
        Assert.Equal(16516607574521397690UL, Bits.Checksum(sets.SelectMany(set => set.Inputs.Enumerate())));
    }

    [Fact]
    public void Sizes_that_make_no_set_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Synthetic.Moons(1, 0, Random));
        Assert.Throws<ArgumentOutOfRangeException>(() => Synthetic.Circles(10, -1, Random));
        Assert.Throws<ArgumentOutOfRangeException>(() => Synthetic.Spirals(10, 1, 0, Random));
        Assert.Throws<ArgumentOutOfRangeException>(() => Synthetic.Blobs(10, 2, 0, 1, Random));
        Assert.Throws<ArgumentOutOfRangeException>(() => Synthetic.Blobs(10, 2, 3, double.NaN, Random));
    }

    private static IEnumerable<double> Radii(LabelledData data) =>
        data.Inputs.EnumerateRows().Select(row => row.L2Norm());
}
