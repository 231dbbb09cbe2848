using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

public sealed class SeedsTests
{
    [Fact]
    public void Results_stand_in_the_order_of_their_seeds_however_many_run_at_a_time()
    {
        var results = Seeds.Run(200, seed => (seed, new RandomStream(seed).NextDouble()));

        Assert.Equal(Enumerable.Range(0, 200).Select(seed => (long)seed), results.Select(result => result.seed));
        Assert.All(results, result => Assert.Equal(new RandomStream(result.seed).NextDouble(), result.Item2));
    }

    [Fact]
    public void Seeds_of_ones_own_are_run_as_given() => Assert.Equal([-7L, 42L], Seeds.Run([-7, 42], seed => seed));

    [Fact]
    public void An_experiment_that_throws_throws_its_own_exception()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() =>
            Seeds.Run(8, seed => seed == 3 ? throw new InvalidOperationException("the reason") : seed)
        );

        Assert.Equal("the reason", thrown.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void No_seed_is_refused(int count)
    {
        Assert.Throws<ArgumentException>(() => Seeds.Run(count, seed => seed));
    }
}
