using System.Numerics;

namespace InitLab.Tests.Numerics;

/// <summary>Elementary functions in 1300-bit fixed point: an oracle that shares nothing with what it judges.</summary>
internal static class Exact
{
    internal const int Bits = 1300;

    private static readonly BigInteger One = BigInteger.One << Bits;
    private static readonly BigInteger Pi = 16 * ArctanOfInverse(5) - 4 * ArctanOfInverse(239);

    /// <summary>The error of a result in units in the last place of the true value.</summary>
    internal static double UlpError(double result, BigInteger truth)
    {
        if (truth.IsZero)
        {
            return result == 0 ? 0 : double.PositiveInfinity;
        }

        var binade = (int)BigInteger.Abs(truth).GetBitLength() - 1 - Bits;
        var ulpExponent = Math.Max(binade - 52, -1074);
        var error = BigInteger.Abs(FixedPoint(result) - truth);
        // A thousandth of an ulp is all that is asked of the quotient.
        return (double)((error * 1000) >> (Bits + ulpExponent)) / 1000;
    }

    /// <summary>A double as fixed point; bits below 2⁻¹³⁰⁰ are lost.</summary>
    internal static BigInteger FixedPoint(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        var shift = Bits + Math.Max(exponent, 1) - 1075;
        var magnitude = shift >= 0 ? (BigInteger)mantissa << shift : (BigInteger)mantissa >> -shift;
        return bits < 0 ? -magnitude : magnitude;
    }

    internal static BigInteger Exp(BigInteger x)
    {
        if (x.Sign < 0)
        {
            return Divide(One, Exp(-x));
        }

        const int halvings = 16;
        var sum = PowerSeries(x >> halvings, One, n => n);
        for (var i = 0; i < halvings; i++)
        {
            sum = Multiply(sum, sum);
        }

        return sum;
    }

    internal static BigInteger Log(double x) => Log(FixedPoint(x), Math.Log(x));

    internal static BigInteger Softplus(double x)
    {
        return Log(One + Exp(FixedPoint(x)), Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))));
    }

    // Two Newton steps from an approximation, whose error e leaves e⁹.
    private static BigInteger Log(BigInteger x, double approximation)
    {
        var result = FixedPoint(approximation);
        for (var step = 0; step < 2; step++)
        {
            var rest = Multiply(x, Exp(-result)) - One;
            result += rest - (Multiply(rest, rest) >> 1) + (Multiply(rest, Multiply(rest, rest)) / 3);
        }

        return result;
    }

    internal static BigInteger Tanh(BigInteger x)
    {
        var squared = Exp(2 * x);
        return Divide(squared - One, squared + One);
    }

    internal static BigInteger Sigmoid(BigInteger x) => Divide(One, One + Exp(-x));

    internal static BigInteger Sin(BigInteger x)
    {
        var angle = BigInteger.Remainder(x, 2 * Pi);
        var squared = -Multiply(angle, angle);
        return PowerSeries(squared, angle, n => 2 * n * (2 * n + 1));
    }

    internal static BigInteger Cos(BigInteger x)
    {
        var angle = BigInteger.Remainder(x, 2 * Pi);
        var squared = -Multiply(angle, angle);
        return PowerSeries(squared, One, n => 2 * n * (2 * n - 1));
    }

    private static BigInteger PowerSeries(BigInteger x, BigInteger first, Func<int, int> divisor)
    {
        var (sum, term) = (first, first);
        for (var n = 1; !term.IsZero && term != BigInteger.MinusOne; n++)
        {
            term = Multiply(term, x) / divisor(n);
            sum += term;
        }

        return sum;
    }

    private static BigInteger ArctanOfInverse(int n)
    {
        var (sum, power) = (BigInteger.Zero, One / n);
        for (var k = 0; !power.IsZero; k++)
        {
            sum += (k % 2 == 0 ? power : -power) / (2 * k + 1);
            power /= n * n;
        }

        return sum;
    }

    private static BigInteger Multiply(BigInteger a, BigInteger b) => (a * b) >> Bits;

    private static BigInteger Divide(BigInteger a, BigInteger b) => (a << Bits) / b;
}
