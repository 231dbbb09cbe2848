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
    public void Drawn_biases_follow_the_law_of_the_scheme_for_the_fans_of_the_layer()
    {
        var scheme = BiasInitializers.Drawn(LibraryDefaults.PyTorch.Biases);
        var biases = scheme.Draw(Fans.Dense(100, 2000), new RandomStream(1));
        var bound = 1 / Math.Sqrt(100);

        Assert.Equal(2000, biases.Count);
        Assert.All(biases, b => Assert.InRange(b, -bound, bound));
        Assert.Equal(2000, biases.Distinct().Count());
        // A uniform's variance is bound²/3; that of 2000 draws strays by 2 % of it.
        Assert.Equal(bound * bound / 3, biases.Average(b => b * b), bound * bound / 3 * 0.1);
        Assert.Equal(biases, scheme.Draw(Fans.Dense(100, 2000), new RandomStream(1)));
    }

    [Fact]
    public void Biases_drawn_from_no_scheme_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => BiasInitializers.Drawn(null!));
    }

    [Fact]
    public void A_scheme_prints_as_what_it_is()
    {
        Assert.Equal("Zeros", BiasInitializers.Zeros.ToString());
        Assert.Equal("Constant: 0.1", BiasInitializers.Constant(0.1).ToString());
        Assert.Equal("Drawn from Normal: N(0, 0.1²)", BiasInitializers.Drawn(Initializers.Normal(0.1)).ToString());
        Assert.Equal("PriorLogOdds(0.01): -4.59512", BiasInitializers.PriorLogOdds(0.01).ToString());
    }
}
