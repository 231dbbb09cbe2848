using InitLab.Experiments;

namespace InitLab.Tests.Experiments;

public sealed class SeedValuesTests
{
    [Fact]
    public void The_middle_of_an_even_number_of_values_is_the_mean_of_two()
    {
        var values = new SeedValues(9, 1, 2, 4);

        Assert.Equal((1, 3, 4, 9), (values.Smallest, values.Median, values.Mean, values.Largest));
        Assert.Equal([9, 1, 2, 4], values.Values);
    }

    [Fact]
    public void What_is_not_a_number_is_larger_than_every_number()
    {
        var values = new SeedValues(1, double.NaN, 3);

        Assert.Equal((1, 3, double.PositiveInfinity), (values.Smallest, values.Median, values.Largest));
        Assert.Equal(double.NaN, values.Mean);
    }

    [Fact]
    public void The_middle_of_huge_values_does_not_overflow()
    {
        Assert.Equal(double.MaxValue, new SeedValues(double.MaxValue, double.MaxValue).Median);
    }

    [Fact]
    public void No_value_is_refused() => Assert.Throws<ArgumentException>(() => new SeedValues());

    [Fact]
    public void Equal_values_are_equal()
    {
        Assert.Equal(new SeedValues(1, double.NaN), new SeedValues(1, double.NaN));
        Assert.NotEqual(new SeedValues(1, 2), new SeedValues(2, 1));
    }

    [Fact]
    public void A_ratio_is_taken_seed_by_seed()
    {
        var ratio = new SeedValues(6, 1) / new SeedValues(2, 4);

        Assert.Equal(new SeedValues(3, 0.25), ratio);
        Assert.Equal(new SeedValues(9, 0.0625), ratio.Map(x => x * x));
    }

    [Fact]
    public void A_ratio_of_different_numbers_of_seeds_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new SeedValues(1, 2) / new SeedValues(1));
    }
}
