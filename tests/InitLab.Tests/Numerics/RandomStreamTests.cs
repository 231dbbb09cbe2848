using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

public sealed class RandomStreamTests
{
    // Frozen: a change here changes every number of the course.
    [Fact]
    public void Children_have_the_keys_that_the_documentation_states()
    {
        var root = new RandomStream(42);
        Assert.Equal(42UL, root.Key);
        Assert.Equal(0x8D8392FD0F4276B3UL, root.Split("weights").Key);
        Assert.Equal(0x484B9E4B31CA6388UL, root.Split(0).Key);
        Assert.Equal(0x1A17B50D1705F3BEUL, root.Split(-1).Key);
        Assert.Equal(0x43AF32B3F349AEBEUL, root.Split("weights").Split(1).Key);
        Assert.Equal(0x85CFD04D09CBB340UL, root.Split("σ²").Key);
    }

    [Fact]
    public void A_child_does_not_depend_on_what_was_drawn()
    {
        var random = new RandomStream(7);
        var before = random.Split("weights").NextUInt64();
        random.NextNormal();
        random.Split("biases").NextDouble();
        Assert.Equal(before, random.Split("weights").NextUInt64());
    }

    // Chance of a collision among 700,000 random keys: 700,000² / 2⁶⁵ = 1.3e-8.
    [Fact]
    public void No_two_paths_share_a_key()
    {
        var keys = new List<ulong>();
        for (var seed = 0; seed < 200; seed++)
        {
            var root = new RandomStream(seed);
            foreach (var purpose in (string[])["weights", "biases", "noise", "labels", "0", "1"])
            {
                var child = root.Split(purpose);
                keys.Add(child.Key);
                keys.AddRange(Enumerable.Range(0, 500).Select(i => child.Split(i).Key));
            }

            keys.AddRange(Enumerable.Range(-250, 500).Select(i => root.Split(i).Key));
            keys.Add(root.Key);
        }

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    // 100 pairs of 10,000: |r| < 6/√n fails with probability 2e-7 in all.
    [Fact]
    public void Siblings_are_uncorrelated()
    {
        var parent = new RandomStream(3);
        for (var i = 0; i < 100; i++)
        {
            var (a, b) = (parent.Split(i), parent.Split(i + 1));
            var products = Enumerable.Range(0, 10_000).Sum(_ => a.NextNormal() * b.NextNormal());
            Assert.InRange(products / 10_000, -0.06, 0.06);
        }
    }

    [Fact]
    public void Uniform_deviates_follow_their_law()
    {
        var random = new RandomStream(11);
        var sample = Enumerable.Range(0, 100_000).Select(_ => random.NextUniform(-2, 3)).ToArray();
        Assert.All(sample, x => Assert.InRange(x, -2, 3));
        var gap = EmpiricalDistribution.LargestGap(sample, x => (x + 2) / 5);
        Assert.InRange(gap, 0, EmpiricalDistribution.AllowedGap(sample.Length, 1e-6));
    }

    // Chi-squared with 6 degrees of freedom exceeds 40 with probability 5e-7.
    [Fact]
    public void Whole_numbers_are_uniform_below_the_bound()
    {
        var random = new RandomStream(12);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
        {
            counts[random.NextInt(7)]++;
        }

        Assert.InRange(counts.Sum(count => (count - 10_000.0) * (count - 10_000.0) / 10_000), 0, 40);
        Assert.Equal(0, random.NextInt(1));
    }

    // Chi-squared with 23 degrees of freedom exceeds 70 with probability 1.2e-6.
    [Fact]
    public void Every_order_is_as_likely()
    {
        var random = new RandomStream(13);
        var orders = Enumerable
            .Range(0, 24_000)
            .GroupBy(_ => string.Concat(random.Permutation(4)), StringComparer.Ordinal)
            .ToArray();
        Assert.Equal(24, orders.Length);
        Assert.InRange(orders.Sum(order => Math.Pow(order.Count() - 1000.0, 2) / 1000), 0, 70);
        Assert.Equal(Enumerable.Range(0, 100), random.Permutation(100).Order());
        Assert.Empty(random.Permutation(0));
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        var random = new RandomStream(1);
        Assert.Throws<ArgumentException>(() => random.Split(""));
        Assert.Throws<ArgumentException>(() => random.NextUniform(1, 0));
        Assert.Throws<ArgumentException>(() => random.NextUniform(0, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Permutation(-1));
    }

    [Fact]
    public void A_stream_prints_its_path()
    {
        Assert.Equal("RandomStream(seed 42 / weights / 1)", new RandomStream(42).Split("weights").Split(1).ToString());
    }
}
