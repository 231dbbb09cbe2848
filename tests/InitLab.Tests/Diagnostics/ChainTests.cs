using InitLab.Diagnostics;
using InitLab.Diagnostics.Checks;

namespace InitLab.Tests.Diagnostics;

public sealed class ChainTests
{
    [Theory]
    [InlineData(1e-3, 5, true)]
    [InlineData(1e-3, 40, false)]
    [InlineData(0.02, 5, false)]
    [InlineData(0, 5, true)]
    [InlineData(double.NaN, 5, false)]
    [InlineData(1e-3, 0, false)]
    public void A_chain_vanishes_where_it_goes_far_and_fast(double total, int steps, bool vanishes)
    {
        Assert.Equal(vanishes, new Chain(total, steps).Vanishes);
        Assert.False(new Chain(total, steps).Explodes);
    }

    [Theory]
    [InlineData(1e3, 5, true)]
    [InlineData(1e3, 40, false)]
    [InlineData(50, 5, false)]
    [InlineData(double.PositiveInfinity, 5, false)]
    public void A_chain_explodes_where_it_goes_far_and_fast(double total, int steps, bool explodes)
    {
        Assert.Equal(explodes, new Chain(total, steps).Explodes);
        Assert.False(new Chain(total, steps).Vanishes);
    }

    [Fact]
    public void The_factor_per_step_is_the_geometric_mean()
    {
        Assert.Equal(0.1, new Chain(1e-3, 3).PerStep, 1e-15);
        Assert.Equal(0, new Chain(0, 3).PerStep);
    }

    [Fact]
    public void A_chain_of_factors_is_their_product()
    {
        Assert.Equal(new Chain(24, 3), Chain.Of([2, 3, 4]));
    }

    [Theory]
    [InlineData(1e-7, Severity.Error)]
    [InlineData(1e-5, Severity.Warning)]
    [InlineData(1e5, Severity.Warning)]
    [InlineData(1e7, Severity.Error)]
    public void A_millionfold_change_is_an_error(double total, Severity severity)
    {
        Assert.Equal(severity, new Chain(total, 3).Severity);
    }
}
