using System.Globalization;
using System.Numerics;
using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

public sealed class ElementaryAccuracyTests
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

    private static string Digits(BigInteger value)
    {
        var digits = (value * BigInteger.Pow(10, 50)) >> Exact.Bits;
        return digits.ToString("D51", CultureInfo.InvariantCulture).Insert(1, ".");
    }
}
