using System.Globalization;
using System.Numerics;
using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

public sealed class ElementaryTests
{
    private const int Points = 1500;

    [Fact]
    public void The_oracle_knows_published_digits()
    {
        Assert.Equal("2.71828182845904523536028747135266249775724709369995", Digits(Exact.Exp(Exact.FixedPoint(1))));
        Assert.Equal("2.30258509299404568401799145468436420760110148862877", Digits(Exact.Log(10)));
        Assert.Equal("0.84147098480789650665250232163029899962256306079837", Digits(Exact.Sin(Exact.FixedPoint(1))));
        Assert.Equal("0.54030230586813971740093660744297660373231042061792", Digits(Exact.Cos(Exact.FixedPoint(1))));
    }

    [Theory]
    [InlineData(-745.2, 709.78)]
    [InlineData(-1, 1)]
    [InlineData(-1e-8, 1e-8)]
    public void Exp_is_off_by_less_than_1_ulp(double low, double high)
    {
        AssertBelow(1, low, high, Elementary.Exp, x => Exact.Exp(Exact.FixedPoint(x)));
    }

    [Theory]
    [InlineData(1e-300, 1e-3)]
    [InlineData(0.5, 2)]
    [InlineData(0.999999, 1.000001)]
    [InlineData(2, 1e9)]
    public void Log_is_off_by_less_than_1_ulp(double low, double high)
    {
        AssertBelow(1, low, high, Elementary.Log, Exact.Log);
    }

    [Theory]
    [InlineData(-21, 21)]
    [InlineData(-0.7, 0.7)]
    [InlineData(-1e-8, 1e-8)]
    public void Tanh_is_off_by_less_than_2_ulp(double low, double high)
    {
        AssertBelow(2, low, high, Elementary.Tanh, x => Exact.Tanh(Exact.FixedPoint(x)));
    }

    [Theory]
    [InlineData(-700, 40)]
    [InlineData(-5, 5)]
    public void Sigmoid_is_off_by_less_than_2_5_ulp(double low, double high)
    {
        AssertBelow(2.5, low, high, Elementary.Sigmoid, x => Exact.Sigmoid(Exact.FixedPoint(x)));
    }

    [Theory]
    [InlineData(-30, 40)]
    [InlineData(-1, 1)]
    public void Softplus_is_off_by_less_than_2_ulp(double low, double high)
    {
        AssertBelow(2, low, high, Elementary.Softplus, Exact.Softplus);
    }

    [Theory]
    [InlineData(-10, 10)]
    [InlineData(-1e-8, 1e-8)]
    [InlineData(1e11, 1.0995e12)]
    public void Sin_and_Cos_are_off_by_less_than_1_ulp(double low, double high)
    {
        AssertBelow(1, low, high, Elementary.Sin, x => Exact.Sin(Exact.FixedPoint(x)));
        AssertBelow(1, low, high, Elementary.Cos, x => Exact.Cos(Exact.FixedPoint(x)));
    }

    [Fact]
    public void Sin_and_Cos_hold_next_to_multiples_of_a_quarter_turn()
    {
        for (var quarter = 1; quarter < 500; quarter++)
        {
            var x = quarter * (Math.PI / 2);
            Assert.InRange(Exact.UlpError(Elementary.Sin(x), Exact.Sin(Exact.FixedPoint(x))), 0, 1);
            Assert.InRange(Exact.UlpError(Elementary.Cos(x), Exact.Cos(Exact.FixedPoint(x))), 0, 1);
        }
    }

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
            Grid(0, 25),
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

    private static void AssertBelow(
        double bound,
        double low,
        double high,
        Func<double, double> function,
        Func<double, BigInteger> truth
    )
    {
        var (worst, at) = Grid(low, high).Max(x => (Exact.UlpError(function(x), truth(x)), x));
        TestContext.Current.TestOutputHelper?.WriteLine($"worst error {worst} ulp at {at:R}");
        Assert.True(worst < bound, $"{worst} ulp at {at:R}");
    }

    private static IEnumerable<double> Grid(double low, double high)
    {
        var random = new RandomStream(1);
        return Enumerable.Range(0, Points).Select(_ => random.NextUniform(low, high));
    }

    private static double[] Map(Func<double, double> function, params double[] at) =>
        Array.ConvertAll(at, x => function(x));

    private static string Digits(BigInteger value)
    {
        var digits = (value * BigInteger.Pow(10, 50)) >> Exact.Bits;
        return digits.ToString("D51", CultureInfo.InvariantCulture).Insert(1, ".");
    }
}
