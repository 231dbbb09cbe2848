using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

// Four numbers side by side. Every lane goes through the operations of the scalar function, so it ends at the same
// bits; where that function branches, lanes take both ways and keep the result of theirs.
public static partial class Elementary
{
    // A number whose last bit is 1: what is added to it stands in its lowest bits.
    private const double UnitsInLastBit = 1L << 52;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Exp(Vector256<double> x)
    {
        var (power, remainder) = Reduce(Between(x, 746));
        return ScaledByPowerOf2(Vector256<double>.One + ExpM1Near0(remainder), power);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> ExpMinusOne(Vector256<double> x)
    {
        var (power, remainder) = Reduce(Between(x, 746));
        var near0 = ExpM1Near0(remainder);
        var far = ScaledByPowerOf2(Vector256<double>.One + near0, power) - Vector256<double>.One;
        var value = Vector256.ConditionalSelect(IsBelow(Vector256.Abs(x), 40), ExpM1(power, near0), far);
        return Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), x, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Tanh(Vector256<double> x)
    {
        // From 20 on the tangent is 1, at 20 too.
        var (power, remainder) = Reduce(Vector256.Create(2.0) * AtMost(Vector256.Abs(x), 20));
        return CopySign(QuotientBySumWith2(ExpM1(power, ExpM1Near0(remainder))), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Sigmoid(Vector256<double> x)
    {
        var small = Exp(-Vector256.Abs(x));
        var numerator = Vector256.ConditionalSelect(IsBelow(x, 0), small, Vector256<double>.One);
        return numerator / (Vector256<double>.One + small);
    }

    // Cut off at ±limit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Between(Vector256<double> x, double limit) =>
        Vector256.MaxNative(Vector256.Create(-limit), AtMost(x, limit));

    // A NaN stays: where processors differ, x64 takes the second operand and Arm64 the NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AtMost(Vector256<double> x, double limit) =>
        Vector256.MinNative(Vector256.Create(limit), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> IsBelow(Vector256<double> x, double limit) =>
        Vector256.LessThan(x, Vector256.Create(limit));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> CopySign(Vector256<double> magnitude, Vector256<double> sign) =>
        Vector256.ConditionalSelect(Vector256.Create(-0.0), sign, magnitude);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> QuotientBySumWith2(Vector256<double> y)
    {
        var two = Vector256.Create(2.0);
        var sum = y + two;
        var lost = Vector256.MinNative(y, two) - (sum - Vector256.MaxNative(y, two));
        var quotient = y / sum;
        var rest = Vector256.FusedMultiplyAdd(-quotient, sum, y) - (quotient * lost);
        return quotient + (rest / sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Power, Vector256<double> Remainder) Reduce(Vector256<double> x)
    {
        var power = Vector256.Round(x * Vector256.Create(Log2E));
        var remainder = Vector256.FusedMultiplyAdd(-power, Vector256.Create(Ln2High), x);
        return (power, Vector256.FusedMultiplyAdd(-power, Vector256.Create(Ln2Low), remainder));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpM1(Vector256<double> power, Vector256<double> near0)
    {
        var scale = PowerOf2(power);
        return Vector256.FusedMultiplyAdd(scale, near0, scale - Vector256<double>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpM1Near0(Vector256<double> r)
    {
        var p = Vector256.FusedMultiplyAdd(r, Vector256.Create(1.0 / 6227020800), Vector256.Create(1.0 / 479001600));
        p = Vector256.FusedMultiplyAdd(r, p, Vector256.Create(1.0 / 39916800));
        p = Vector256.FusedMultiplyAdd(r, p, Vector256.Create(1.0 / 3628800));
        p = Vector256.FusedMultiplyAdd(r, p, Vector256.Create(1.0 / 362880));
        p = Vector256.FusedMultiplyAdd(r, p, Vector256.Create(1.0 / 40320));
        p = Vector256.FusedMultiplyAdd(r, p, Vector256.Create(1.0 / 5040));
        p = Vector256.FusedMultiplyAdd(r, p, Vector256.Create(1.0 / 720));
        p = Vector256.FusedMultiplyAdd(r, p, Vector256.Create(1.0 / 120));
        p = Vector256.FusedMultiplyAdd(r, p, Vector256.Create(1.0 / 24));
        p = Vector256.FusedMultiplyAdd(r, p, Vector256.Create(1.0 / 6));
        p = Vector256.FusedMultiplyAdd(r, p, Vector256.Create(1.0 / 2));
        return Vector256.FusedMultiplyAdd(r * r, p, r);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ScaledByPowerOf2(Vector256<double> x, Vector256<double> power)
    {
        var half = Vector256.Truncate(power * Vector256.Create(0.5));
        return x * PowerOf2(half) * PowerOf2(power - half);
    }

    // For whole numbers from −1022 to 1023.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PowerOf2(Vector256<double> exponent) =>
        ((exponent + Vector256.Create(UnitsInLastBit + 1023)).AsInt64() << 52).AsDouble();
}
