using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

public sealed class ElementaryGoldenTests
{
    public static TheoryData<string, double, double> Rows => ElementaryGolden.Rows;

    public static TheoryData<double, double, double> Powers => ElementaryGolden.Powers;

    // A result within k ulp of the real value is within k ulp of that value rounded, k whole.
    [Theory]
    [MemberData(nameof(Rows))]
    public void Golden_values_are_met_within_the_stated_error(string function, double x, double value)
    {
        var (calculate, ulps) = Stated(function);

        Assert.InRange(Ulps(calculate(x), value), 0, ulps);
    }

    [Theory]
    [MemberData(nameof(Powers))]
    public void Powers_are_met_within_2_ulp(double x, double y, double value)
    {
        Assert.InRange(Ulps(Elementary.Pow(x, y), value), 0, 2);
    }

    [Theory]
    [InlineData(-1, 2e-15)]
    [InlineData(-10, 1e-13)]
    [InlineData(-30, 1e-12)]
    public void The_lower_tail_of_the_normal_distribution_keeps_its_digits(double z, double relativeError)
    {
        double[] golden = [0.15865525393145707, 7.619853024160526e-24, 4.906713927148187e-198];
        var value = golden[(int)(-z / 10) - (z < -20 ? 1 : 0)];

        Assert.InRange(Elementary.NormalCumulative(z) / value, 1 - relativeError, 1 + relativeError);
    }

    [Fact]
    public void Powers_have_the_special_cases_of_IEEE_754()
    {
        double[] numbers =
        [
            double.NaN,
            double.NegativeInfinity,
            -3,
            -2.5,
            -1,
            -0.5,
            -0.0,
            0,
            0.5,
            1,
            2,
            3,
            double.PositiveInfinity,
        ];
        foreach (var x in numbers)
        {
            Assert.All(numbers, y => Assert.InRange(Ulps(Elementary.Pow(x, y), Math.Pow(x, y)), 0, 1));
        }
    }

    [Fact]
    public void Special_values_are_those_of_the_functions()
    {
        const double infinity = double.PositiveInfinity;
        Assert.Equal([-1, infinity, infinity], Map(Elementary.ExpMinusOne, -infinity, infinity, 710));
        Assert.Equal([-infinity, double.NaN, infinity], Map(Elementary.LogOnePlus, -1, -1.5, infinity));
        Assert.Equal([-1, 0, 1], Map(Elementary.Erf, -infinity, 0, infinity));
        Assert.Equal([2, 1, 0, 0], Map(Elementary.Erfc, -infinity, 0, 30, infinity));
        Assert.Equal([0, 0.5, 1], Map(Elementary.NormalCumulative, -infinity, 0, infinity));
        Assert.Equal([0, 0], Map(Elementary.NormalDensity, -infinity, 1e300));
        Assert.Equal([-Math.PI / 2, Math.PI / 2], Map(Elementary.Atan, -infinity, infinity));
        Assert.Equal([double.NaN, double.NaN], Map(Elementary.Asin, -1.1, 1.1));
        Assert.Equal([double.NaN, Math.PI, 0, double.NaN], Map(Elementary.Acos, -1.1, -1, 1, 1.1));
        Func<double, double>[] odd = [Elementary.ExpMinusOne, Elementary.LogOnePlus, Elementary.Erf, Elementary.Atan];
        Assert.All(odd, function => Assert.True(double.IsNegative(function(-0.0)) && function(-0.0) == 0));
        Assert.All(
            [.. odd, Elementary.Erfc, Elementary.NormalDensity, Elementary.Asin, Elementary.Acos],
            Passes(double.NaN)
        );
    }

    [Fact]
    public void Neighbouring_pieces_of_a_function_join()
    {
        // At each argument the formula changes: one ulp of x cannot move the value by more than its stated errors.
        AssertJoins(Elementary.ExpMinusOne, 4, -40);
        AssertJoins(Elementary.ExpMinusOne, 80, 40);
        AssertJoins(Elementary.LogOnePlus, 4, 1);
        AssertJoins(Elementary.Erf, 4, -6, -1, 1, 6);
        AssertJoins(Elementary.Erfc, 10, 0.25);
        AssertJoins(Elementary.Erfc, 150, 6);
        AssertJoins(Elementary.Atan, 4, 0.125, 0.375, 0.625, 0.875, 1);
    }

    [Fact]
    public void The_error_function_and_its_complement_add_up_to_1()
    {
        Assert.All(
            Enumerable.Range(-300, 601).Select(i => i / 50.0),
            x => Assert.InRange(Elementary.Erf(x) + Elementary.Erfc(x), 1 - 4e-16, 1 + 4e-16)
        );
    }

    private static (Func<double, double> Function, long Ulps) Stated(string function) =>
        function switch
        {
            nameof(Elementary.ExpMinusOne) => (Elementary.ExpMinusOne, 2),
            nameof(Elementary.LogOnePlus) => (Elementary.LogOnePlus, 2),
            nameof(Elementary.Erf) => (Elementary.Erf, 2),
            nameof(Elementary.Erfc) => (Elementary.Erfc, 5),
            nameof(Elementary.NormalCumulative) => (Elementary.NormalCumulative, 4),
            nameof(Elementary.NormalDensity) => (Elementary.NormalDensity, 3),
            nameof(Elementary.Atan) => (Elementary.Atan, 2),
            nameof(Elementary.Asin) => (Elementary.Asin, 3),
            nameof(Elementary.Acos) => (Elementary.Acos, 3),
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, "There is no such function."),
        };

    private static void AssertJoins(Func<double, double> function, long ulps, params double[] seams)
    {
        foreach (var x in seams)
        {
            Assert.InRange(Ulps(function(Math.BitDecrement(x)), function(x)), 0, ulps);
            Assert.InRange(Ulps(function(Math.BitIncrement(x)), function(x)), 0, ulps);
        }
    }

    private static Action<Func<double, double>> Passes(double nan) => function => Assert.Equal(nan, function(nan));

    private static double[] Map(Func<double, double> function, params double[] arguments) =>
        Array.ConvertAll(arguments, x => function(x));

    // How many numbers apart; 0 for NaN and NaN.
    private static long Ulps(double a, double b)
    {
        return double.IsNaN(a) && double.IsNaN(b) ? 0
            : double.IsNegative(a) != double.IsNegative(b) || double.IsNaN(a) || double.IsNaN(b) ? long.MaxValue
            : Math.Abs(BitConverter.DoubleToInt64Bits(a) - BitConverter.DoubleToInt64Bits(b));
    }
}
