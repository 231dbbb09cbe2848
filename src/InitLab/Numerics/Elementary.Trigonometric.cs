namespace InitLab.Numerics;

public static partial class Elementary
{
    private const double LargestAngle = 1L << 40;
    private const double TwoOverPi = 0.6366197723675814;

    // π/2 to 159 bits in three parts.
    private const double HalfPiHigh = 1.5707963267948966;
    private const double HalfPiMiddle = 6.123233995736766e-17;
    private const double HalfPiLow = -1.4973849048591698e-33;

    /// <summary>The sine, with an error below 1 ulp.</summary>
    /// <param name="x">An angle in radians of at most 2⁴⁰ in magnitude.</param>
    /// <exception cref="ArgumentOutOfRangeException">The angle is finite and larger: reduce it first.</exception>
    public static double Sin(double x) => x == 0 ? x : SineOfQuadrant(x, 0);

    /// <summary>The cosine, with an error below 1 ulp.</summary>
    /// <param name="x">An angle in radians of at most 2⁴⁰ in magnitude.</param>
    /// <exception cref="ArgumentOutOfRangeException">The angle is finite and larger: reduce it first.</exception>
    public static double Cos(double x) => SineOfQuadrant(x, 1);

    private static double SineOfQuadrant(double x, long quarterTurns)
    {
        if (!double.IsFinite(x))
        {
            return double.NaN;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(x), LargestAngle, nameof(x));
        var quarters = Math.Round(x * TwoOverPi);
        var (high, low) = Remainder(x, quarters);
        var quadrant = ((long)quarters + quarterTurns) & 3;
        var value = (quadrant & 1) == 0 ? SinNear0(high, low) : CosNear0(high, low);
        return quadrant < 2 ? value : -value;
    }

    // x − quarters · π/2 as a sum of two numbers (Cody and Waite). The first step is exact: a multiple of 2⁻⁵³
    // below 1. What the second step rounds off is carried along.
    private static (double High, double Low) Remainder(double x, double quarters)
    {
        var first = Math.FusedMultiplyAdd(-quarters, HalfPiHigh, x);
        var product = quarters * HalfPiMiddle;
        var productError = Math.FusedMultiplyAdd(quarters, HalfPiMiddle, -product);
        var difference = first - product;
        var back = difference - first;
        var differenceError = first - (difference - back) - (product + back);
        var low = differenceError - productError - (quarters * HalfPiLow);
        var high = difference + low;
        return (high, difference - high + low);
    }

    // sin(r + d) ≈ sin r + d cos r, with sin r = r − r³/3! + r⁵/5! − … for |r| ≤ π/4.
    private static double SinNear0(double r, double d)
    {
        var z = r * r;
        var p = Math.FusedMultiplyAdd(z, 1.0 / 355687428096000, -1.0 / 1307674368000);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 6227020800);
        p = Math.FusedMultiplyAdd(z, p, -1.0 / 39916800);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 362880);
        p = Math.FusedMultiplyAdd(z, p, -1.0 / 5040);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 120);
        p = Math.FusedMultiplyAdd(z, p, -1.0 / 6);
        return r + Math.FusedMultiplyAdd(z * r, p, d * (1 - (0.5 * z)));
    }

    // cos(r + d) ≈ cos r − r d, with cos r = 1 − r²/2! + r⁴/4! − …; what 1 − r²/2 rounds off is added back.
    private static double CosNear0(double r, double d)
    {
        var z = r * r;
        var p = Math.FusedMultiplyAdd(z, 1.0 / 20922789888000, -1.0 / 87178291200);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 479001600);
        p = Math.FusedMultiplyAdd(z, p, -1.0 / 3628800);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 40320);
        p = Math.FusedMultiplyAdd(z, p, -1.0 / 720);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 24);
        var half = 0.5 * z;
        var head = 1 - half;
        return head + (1 - head - half + Math.FusedMultiplyAdd(z * z, p, -r * d));
    }
}
