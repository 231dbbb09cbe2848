using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

public sealed class ElementaryTests
{
    [Fact]
    public void Special_values_are_those_of_the_real_functions()
    {
        const double infinity = double.PositiveInfinity;
        Func<double, double>[] all =
        [
            Elementary.Exp,
            Elementary.Log,
            Elementary.Tanh,
            Elementary.Sigmoid,
            Elementary.Softplus,
            Elementary.Sin,
            Elementary.Cos,
        ];
        Assert.All(all, function => Assert.Equal(double.NaN, function(double.NaN)));
        Assert.Equal([0, 1, 1, infinity, 0, infinity], Map(Elementary.Exp, -infinity, -0.0, 0, infinity, -746, 709.8));
        Assert.Equal(double.Epsilon, Elementary.Exp(-745));
        Assert.Equal([-infinity, -infinity, 0, infinity], Map(Elementary.Log, -0.0, 0, 1, infinity));
        Assert.Equal([double.NaN, double.NaN], Map(Elementary.Log, -1, -infinity));
        Assert.Equal(-744.4400719213812, Elementary.Log(double.Epsilon));
        Assert.Equal([-1, -1, 1, 1], Map(Elementary.Tanh, -infinity, -20, 20, infinity));
        Assert.Equal(double.Epsilon, Elementary.Tanh(double.Epsilon));
        Assert.Equal([0, 0.5, 1], Map(Elementary.Sigmoid, -infinity, 0, infinity));
        Assert.Equal([0, infinity], Map(Elementary.Softplus, -infinity, infinity));
        Assert.Equal([double.NaN, double.NaN], Map(Elementary.Sin, infinity, -infinity));
        Assert.Equal([0, double.Epsilon], Map(Elementary.Sin, 0, double.Epsilon));
        Assert.Equal(1, Elementary.Cos(0));
        Assert.True(double.IsNegative(Elementary.Sin(-0.0)) && double.IsNegative(Elementary.Tanh(-0.0)));
    }

    [Fact]
    public void An_angle_too_large_to_reduce_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementary.Sin(2e12));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementary.Cos(-2e12));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(-0.34657359027997264)]
    [InlineData(0.17328679513998632)]
    [InlineData(0.34657359027997264)]
    [InlineData(1)]
    [InlineData(19.06)]
    public void Increasing_functions_never_fall_from_one_number_to_the_next(double middle)
    {
        Func<double, double>[] increasing = [Elementary.Exp, Elementary.Tanh, Elementary.Sigmoid];
        Assert.All(increasing, function => AssertIncreasing(function, middle));
        AssertIncreasing(Elementary.Log, Math.Abs(middle));
        AssertIncreasing(Elementary.Log, Math.Sqrt(0.5));
    }

    [Fact]
    public void Odd_and_even_functions_are_so_to_the_last_bit()
    {
        Assert.All(
            Enumerable.Range(0, 5000).Select(i => i * 0.005),
            x =>
            {
                Assert.Equal(-Elementary.Tanh(x), Elementary.Tanh(-x));
                Assert.Equal(-Elementary.Sin(x), Elementary.Sin(-x));
                Assert.Equal(Elementary.Cos(x), Elementary.Cos(-x));
                Assert.InRange(Elementary.Tanh(x), 0, 1);
            }
        );
    }

    private static void AssertIncreasing(Func<double, double> function, double middle)
    {
        var x = middle * (1 - (Math.Sign(middle) * 1e-12));
        for (var i = 0; i < 20_000; i++)
        {
            var next = Math.BitIncrement(x);
            Assert.True(function(next) >= function(x), $"falls after {x:R}");
            x = next;
        }
    }

    private static double[] Map(Func<double, double> function, params double[] at) =>
        Array.ConvertAll(at, x => function(x));
}
