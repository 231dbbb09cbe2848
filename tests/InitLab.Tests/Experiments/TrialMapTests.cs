using InitLab.Experiments;

namespace InitLab.Tests.Experiments;

public sealed class TrialMapTests
{
    [Fact]
    public void A_place_counts_the_seeds_that_succeed()
    {
        var map = TrialMap.Over([1, 2, 3], [10, 20], 4, (column, row, seed) => column + seed >= row / 10 + 2);

        Assert.Equal([2, 3, 4], map.Successes[0].Select(count => count + 0));
        Assert.Equal([1, 2, 3], map.Successes[1].Select(count => count + 0));
    }

    [Fact]
    public void Most_seeds_are_more_than_half()
    {
        var map = TrialMap.Over([1, 2, 3], [10], 4, (column, _, seed) => seed < column);

        Assert.Equal([false, false, true], new[] { 0, 1, 2 }.Select(column => map.Succeeds(column, 0)));
    }

    [Fact]
    public void A_map_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TrialMap.Over([], [1], 1, (_, _, _) => true));
        Assert.Throws<ArgumentException>(() => TrialMap.Over([1], [1], 0, (_, _, _) => true));
    }
}
