using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

public sealed class ChanceTests
{
    private const int Count = 9600;
    private const double Delta = 1e-7;
    private const double Hair = 1e-9;

    private static readonly double Exponent = Math.Log(2 / Delta);

    [Fact]
    public void A_mean_square_may_be_off_by_the_bounds_of_laurent_and_massart()
    {
        var low = 3 * (1 - (2 * Math.Sqrt(Exponent / Count)));
        var high = 3 * (1 + (2 * Math.Sqrt(Exponent / Count)) + (2 * Exponent / Count));
        Assert.True(Chance.CanBe(3, low + Hair, Count));
        Assert.True(Chance.CanBe(3, high - Hair, Count));
        Assert.False(Chance.CanBe(3, low - Hair, Count));
        Assert.False(Chance.CanBe(3, high + Hair, Count));
        Assert.False(Chance.CanBe(3, double.NaN, Count));
    }

    [Fact]
    public void A_mean_may_be_off_by_the_bound_of_hoeffding()
    {
        Assert.Equal(Delta, 2 * Math.Exp(-Count * Chance.Mean(Count) * Chance.Mean(Count) / 2), Delta * 1e-6);
    }

    [Theory]
    [InlineData(Distribution.Normal)]
    [InlineData(Distribution.Uniform)]
    [InlineData(Distribution.TruncatedNormal)]
    public void A_sample_can_be_its_own_law_and_not_one_twice_as_wide(Distribution law)
    {
        var weights = new VarianceScaling(2, FanMode.In, law).Draw(40, 240, new RandomStream(7)).ToColumnMajorArray();
        Assert.True(Chance.CanBe(law, 0.05, weights));
        Assert.False(Chance.CanBe(law, 0.1, weights));
        Assert.False(Chance.CanBe(law, 0.05, Array.ConvertAll(weights, weight => weight + 0.05)));
    }

    [Theory]
    [InlineData(Distribution.Normal)]
    [InlineData(Distribution.Uniform)]
    [InlineData(Distribution.TruncatedNormal)]
    public void A_million_weights_tell_one_percent_of_deviation(Distribution law)
    {
        var weights = new double[1_000_000];
        new VarianceScaling(1, FanMode.In, law).Fill(weights, Fans.Dense(1, 1), new RandomStream(1));
        Assert.True(Chance.CanBe(law, 1, weights));
        Assert.False(Chance.CanBe(law, 1.02, weights));
    }
}
