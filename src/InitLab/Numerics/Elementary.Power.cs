namespace InitLab.Numerics;

public static partial class Elementary
{
    private const double TwoThirdsHigh = 0.6666666666666666;
    private const double TwoThirdsLow = 3.700743415417188e-17;

    /// <summary>x to the power of y, with an error below 2 ulp.</summary>
    /// <remarks>The special cases are those of IEEE 754 (section 9.2.1): x⁰ = 1 and 1ʸ = 1 even for NaN.</remarks>
    /// <param name="x">Any number; below 0 the result is NaN unless y is a whole number.</param>
    /// <param name="y">Any number.</param>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1)
        {
            return 1;
        }

        if (double.IsNaN(x) || double.IsNaN(y) || (x < 0 && double.IsFinite(x) && !IsWhole(y)))
        {
            return double.NaN;
        }

        var power = PowerOfMagnitude(Math.Abs(x), y);
        return double.IsNegative(x) && IsOdd(y) ? -power : power;
    }

    private static bool IsWhole(double y) => double.IsInfinity(y) || y == Math.Truncate(y);

    private static bool IsOdd(double y) => Math.Abs(y) < 1L << 53 && IsWhole(y) && ((long)y & 1) != 0;

    private static double PowerOfMagnitude(double x, double y)
    {
        if (x == 1)
        {
            return 1;
        }

        if (x == 0 || double.IsInfinity(x) || double.IsInfinity(y))
        {
            return x > 1 == y > 0 ? double.PositiveInfinity : 0;
        }

        var (high, low) = LogInTwoParts(x);
        var exponent = y * high;
        if (!(Math.Abs(exponent) < 746))
        {
            return Exp(exponent);
        }

        var rest = Math.FusedMultiplyAdd(y, high, -exponent) + (y * low);
        var value = Exp(exponent);
        return Math.FusedMultiplyAdd(value, rest, value);
    }

    // ln x with about 64 bits, because y ln x is a number up to 745 of which the exponential needs 54 bits after the
    // point.
    private static (double High, double Low) LogInTwoParts(double x)
    {
        var (power, mantissa) = PowerAndMantissa(x);
        var (s, sLow) = Quotient(mantissa);
        var z = s * s;
        var zLow = Math.FusedMultiplyAdd(s, s, -z) + (2 * s * sLow);
        var cube = z * s;
        var cubeLow = Math.FusedMultiplyAdd(z, s, -cube) + (z * sLow) + (zLow * s);
        var third = TwoThirdsHigh * cube;
        var thirdLow =
            Math.FusedMultiplyAdd(TwoThirdsHigh, cube, -third) + (TwoThirdsLow * cube) + (TwoThirdsHigh * cubeLow);
        var (high, lost) = Sum(power * Ln2High, 2 * s);
        var (higher, lostToo) = Sum(high, third);
        // Two more terms than Log needs.
        var z3 = z * z * z;
        var tail = AtanhTailFromFifth(z) + (z3 * z3 * z3 * Math.FusedMultiplyAdd(z, 2.0 / 25, 2.0 / 23));
        var low = cube * z * tail;
        return Sum(higher, low + ((power * Ln2Low) + thirdLow + (2 * sLow) + lost + lostToo));
    }

    // (m − 1)/(m + 1) with what rounding lost.
    private static (double High, double Low) Quotient(double mantissa)
    {
        var numerator = mantissa - 1;
        var (denominator, lost) = Sum(mantissa, 1);
        var high = numerator / denominator;
        var remainder = Math.FusedMultiplyAdd(-high, denominator, numerator) - (high * lost);
        return (high, remainder / denominator);
    }

    // The sum as it rounds, and exactly what rounding lost (Knuth).
    private static (double Rounded, double Lost) Sum(double a, double b)
    {
        var rounded = a + b;
        var back = rounded - a;
        return (rounded, a - (rounded - back) + (b - back));
    }
}
