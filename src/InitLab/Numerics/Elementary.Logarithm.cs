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

    /// <summary>ln(1 + x) without the cancellation near 0, with an error below 2 ulp.</summary>
    /// <param name="x">Any number; the result at −1 is −∞, below it NaN.</param>
    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        if (!(sum > 0 && sum < double.PositiveInfinity) || x == 0)
        {
            return x == 0 ? x : Log(sum);
        }

        // What rounding 1 + x lost is added back to first order (Kahan).
        var lost = x < 1 ? x - (sum - 1) : 1 - (sum - x);
        return Log(sum) + (lost / sum);
    }

    /// <summary>The softplus function ln(1 + eˣ), a smooth max(0, x), with an error below 3 ulp.</summary>
    /// <param name="x">Any number.</param>
    public static double Softplus(double x) => Math.Max(x, 0) + LogOnePlus(Exp(-Math.Abs(x)));

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
    private static double AtanhTail(double z) => Math.FusedMultiplyAdd(z, AtanhTailFromFifth(z), 2.0 / 3) * z;

    // 2/5 + 2z/7 + 2z²/9 + …, what follows z² in the series above.
    private static double AtanhTailFromFifth(double z)
    {
        var p = Math.FusedMultiplyAdd(z, 2.0 / 21, 2.0 / 19);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 17);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 15);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 13);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 11);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 9);
        p = Math.FusedMultiplyAdd(z, p, 2.0 / 7);
        return Math.FusedMultiplyAdd(z, p, 2.0 / 5);
    }
}
