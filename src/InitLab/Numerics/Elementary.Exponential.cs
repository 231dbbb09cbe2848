namespace InitLab.Numerics;

/// <summary>Elementary functions that give the same bits on every machine.</summary>
/// <remarks>
/// <see cref="Math"/> hands these to the platform's C library, whose last bits differ from one system to the next. Here
/// they are polynomials (mostly Taylor's) on a reduced argument, made of nothing but +, −, ×, ÷ and fused
/// multiply-add, which IEEE 754 defines to the last bit. Errors are in ulp, the distance between neighbouring numbers
/// at the result.
/// </remarks>
public static partial class Elementary
{
    private const double Log2E = 1.4426950408889634;

    // ln 2 in two parts; the first has 32 bits, so that its product with any binary exponent is exact.
    private const double Ln2High = 0.6931471806019545;
    private const double Ln2Low = -4.2009150726810846e-11;

    /// <summary>The exponential function, with an error below 1 ulp.</summary>
    /// <param name="x">Any number; above 709.78 the result is +∞, below −745.13 it is 0.</param>
    public static double Exp(double x)
    {
        if (!(Math.Abs(x) < 746))
        {
            return double.IsNaN(x) ? x
                : x > 0 ? double.PositiveInfinity
                : 0;
        }

        var (power, remainder) = Reduce(x);
        // In two factors, because 2¹⁰²⁴ and 2⁻¹⁰⁷⁴ are not normal numbers where the result still is one.
        return (1 + ExpM1Near0(remainder)) * PowerOf2(power / 2) * PowerOf2(power - (power / 2));
    }

    /// <summary>eˣ − 1 without the cancellation near 0, with an error below 2 ulp.</summary>
    /// <param name="x">Any number.</param>
    public static double ExpMinusOne(double x)
    {
        // Beyond, 1 is less than half an ulp of eˣ, or eˣ less than half an ulp of 1.
        if (!(Math.Abs(x) < 40))
        {
            return Exp(x) - 1;
        }

        var (power, remainder) = Reduce(x);
        var scale = PowerOf2(power);
        return x == 0 ? x : Math.FusedMultiplyAdd(scale, ExpM1Near0(remainder), scale - 1);
    }

    /// <summary>The hyperbolic tangent, with an error below 2 ulp.</summary>
    /// <param name="x">Any number.</param>
    public static double Tanh(double x)
    {
        var magnitude = Math.Abs(x);
        if (!(magnitude < 20))
        {
            return double.IsNaN(x) ? x : Math.CopySign(1, x);
        }

        return Math.CopySign(QuotientBySumWith2(ExpMinusOne(2 * magnitude)), x);
    }

    /// <summary>The logistic function 1/(1 + e⁻ˣ), with an error below 2.5 ulp.</summary>
    /// <param name="x">Any number.</param>
    public static double Sigmoid(double x)
    {
        var small = Exp(-Math.Abs(x));
        return (x < 0 ? small : 1) / (1 + small);
    }

    // y/(y + 2) for y ≥ 0. One Newton step makes up for the roundings of sum and quotient, without which the tangent
    // would fall here and there from one number to the next.
    private static double QuotientBySumWith2(double y)
    {
        var sum = y + 2;
        var lost = Math.Min(y, 2) - (sum - Math.Max(y, 2));
        var quotient = y / sum;
        var rest = Math.FusedMultiplyAdd(-quotient, sum, y) - (quotient * lost);
        return quotient + (rest / sum);
    }

    private static (int Power, double Remainder) Reduce(double x)
    {
        var power = Math.Round(x * Log2E);
        var remainder = Math.FusedMultiplyAdd(-power, Ln2High, x);
        return ((int)power, Math.FusedMultiplyAdd(-power, Ln2Low, remainder));
    }

    // eʳ − 1 = r + r²/2! + r³/3! + … for |r| ≤ ½ ln 2, where the first term left out is below 2⁻⁵⁷ of the sum.
    private static double ExpM1Near0(double r)
    {
        var p = Math.FusedMultiplyAdd(r, 1.0 / 6227020800, 1.0 / 479001600);
        p = Math.FusedMultiplyAdd(r, p, 1.0 / 39916800);
        p = Math.FusedMultiplyAdd(r, p, 1.0 / 3628800);
        p = Math.FusedMultiplyAdd(r, p, 1.0 / 362880);
        p = Math.FusedMultiplyAdd(r, p, 1.0 / 40320);
        p = Math.FusedMultiplyAdd(r, p, 1.0 / 5040);
        p = Math.FusedMultiplyAdd(r, p, 1.0 / 720);
        p = Math.FusedMultiplyAdd(r, p, 1.0 / 120);
        p = Math.FusedMultiplyAdd(r, p, 1.0 / 24);
        p = Math.FusedMultiplyAdd(r, p, 1.0 / 6);
        p = Math.FusedMultiplyAdd(r, p, 1.0 / 2);
        return Math.FusedMultiplyAdd(r * r, p, r);
    }

    private static double PowerOf2(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
