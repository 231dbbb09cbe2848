namespace InitLab.Numerics;

public static partial class Elementary
{
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double Sqrt2 = 1.4142135623730951;

    /// <summary>The natural logarithm, with an error below 1 ulp.</summary>
    /// <param name="x">Any number; the logarithm of 0 is −∞, of a negative number NaN.</param>
    public static double Log(double x)
    {
        if (!(x > 0 && x < double.PositiveInfinity))
        {
            return x == 0 ? double.NegativeInfinity
                : x > 0 ? x
                : double.NaN;
        }

        var (power, mantissa) = PowerAndMantissa(x);
        var f = mantissa - 1;
        var s = f / (2 + f);
        var halfSquare = 0.5 * f * f;
        var tail = Math.FusedMultiplyAdd(power, Ln2Low, s * (halfSquare + AtanhTail(s * s)));
        return Math.FusedMultiplyAdd(power, Ln2High, f - (halfSquare - tail));
    }

    /// <summary>The softplus function ln(1 + eˣ), a smooth max(0, x), with an error below 2 ulp.</summary>
    /// <param name="x">Any number.</param>
    public static double Softplus(double x) => Math.Max(x, 0) + Log1P(Exp(-Math.Abs(x)));

    // Adds back what rounding 1 + x lost, to first order (Kahan); for 0 ≤ x ≤ 1.
    private static double Log1P(double x)
    {
        var sum = 1 + x;
        return Log(sum) + ((x - (sum - 1)) / sum);
    }

    // x = 2^power · mantissa with the mantissa between √½ and √2, where its logarithm is smallest.
    private static (int Power, double Mantissa) PowerAndMantissa(double x)
    {
        var shift = x < SmallestNormal ? 54 : 0;
        var bits = BitConverter.DoubleToInt64Bits(x * PowerOf2(shift));
        var power = (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        return mantissa < Sqrt2 ? (power - shift, mantissa) : (power - shift + 1, mantissa / 2);
    }

    // 2 artanh(s)/s − 2 = 2z/3 + 2z²/5 + … with z = s²; ln(1 + f) = 2 artanh(f/(2 + f)), and z stays below 0.03.
    private static double AtanhTail(double z)
    {
        var p = Math.FusedMultiplyAdd(z, 2.0 / 21, 2.0 / 19);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 17);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 15);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 13);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 11);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 9);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 7);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 5);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 3);
        return p * z;
    }
}
