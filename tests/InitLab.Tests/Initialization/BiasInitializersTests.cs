using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Tests.Initialization;

public sealed class BiasInitializersTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.1, -2.197224577336219)]
    [InlineData(0.01, -4.59511985013459)]
    [InlineData(0.001, -6.906754778648554)]
    [InlineData(0.99, 4.59511985013459)]
    public void The_prior_is_the_log_odds(double prior, double bias)
    {
        var biases = BiasInitializers.PriorLogOdds(prior).Draw(Fans.Dense(3, 2), new RandomStream(1));
        Assert.Equal(2, biases.Count);
        Assert.All(biases, b => Assert.Equal(bias, b, 1e-14));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_prior_without_log_odds_is_refused(double prior)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BiasInitializers.PriorLogOdds(prior));
    }

    [Fact]
    public void Biases_that_are_not_finite_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BiasInitializers.Constant(double.NaN));
    }

    [Fact]
    public void A_scheme_prints_as_what_it_is()
    {
        Assert.Equal("Zeros", BiasInitializers.Zeros.ToString());
        Assert.Equal("Constant: 0.1", BiasInitializers.Constant(0.1).ToString());
        Assert.Equal("PriorLogOdds(0.01): -4.59512", BiasInitializers.PriorLogOdds(0.01).ToString());
    }
}
