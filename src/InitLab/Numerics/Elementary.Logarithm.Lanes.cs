using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

public static partial class Elementary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Log(Vector256<double> x)
    {
        var zero = Vector256<double>.Zero;
        var infinity = Vector256.Create(double.PositiveInfinity);
        var ofZero = Vector256.ConditionalSelect(Vector256.Equals(x, zero), -infinity, Vector256.Create(double.NaN));
        var special = Vector256.ConditionalSelect(Vector256.Equals(x, infinity), x, ofZero);
        var isFinite = Vector256.GreaterThan(x, zero) & Vector256.LessThan(x, infinity);
        return Vector256.ConditionalSelect(isFinite, LogOfFinite(x), special);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> LogOnePlus(Vector256<double> x)
    {
        var one = Vector256<double>.One;
        var sum = one + x;
        var log = Log(sum);
        var isFinite =
            Vector256.GreaterThan(sum, Vector256<double>.Zero)
            & Vector256.LessThan(sum, Vector256.Create(double.PositiveInfinity));
        var value = Vector256.ConditionalSelect(isFinite, log + ((x - (sum - one)) / sum), log);
        return Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), x, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Softplus(Vector256<double> x)
    {
        // The logarithm of a sum between 1 and 2; a NaN comes back through the exponential.
        var small = Exp(-Vector256.Abs(x));
        var sum = Vector256<double>.One + small;
        var log = LogOfFinite(sum) + ((small - (sum - Vector256<double>.One)) / sum);
        var positive = Vector256.ConditionalSelect(IsBelow(x, 0), Vector256<double>.Zero, x);
        return positive + log;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfFinite(Vector256<double> x)
    {
        var (power, mantissa) = PowerAndMantissa(x);
        var f = mantissa - Vector256<double>.One;
        var s = f / (Vector256.Create(2.0) + f);
        var halfSquare = Vector256.Create(0.5) * f * f;
        var tail = Vector256.FusedMultiplyAdd(power, Vector256.Create(Ln2Low), s * (halfSquare + AtanhTail(s * s)));
        return Vector256.FusedMultiplyAdd(power, Vector256.Create(Ln2High), f - (halfSquare - tail));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Power, Vector256<double> Mantissa) PowerAndMantissa(Vector256<double> x)
    {
        var isSmall = IsBelow(x, SmallestNormal);
        var bits = Vector256.ConditionalSelect(isSmall, x * Vector256.Create((double)(1L << 54)), x).AsInt64();
        var exponent = (bits >>> 52) | Vector256.Create(UnitsInLastBit).AsInt64();
        var power = exponent.AsDouble() - Vector256.Create(UnitsInLastBit + 1023);
        power -= isSmall & Vector256.Create(54.0);
        var digits = bits & Vector256.Create(0xFFFFFFFFFFFFF);
        var mantissa = (digits | Vector256<double>.One.AsInt64()).AsDouble();
        var isLow = IsBelow(mantissa, Sqrt2);
        return (
            Vector256.ConditionalSelect(isLow, power, power + Vector256<double>.One),
            Vector256.ConditionalSelect(isLow, mantissa, mantissa * Vector256.Create(0.5))
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AtanhTail(Vector256<double> z)
    {
        var p = Vector256.FusedMultiplyAdd(z, Vector256.Create(2.0 / 21), Vector256.Create(2.0 / 19));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(2.0 / 17));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(2.0 / 15));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(2.0 / 13));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(2.0 / 11));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(2.0 / 9));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(2.0 / 7));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(2.0 / 5));
        return Vector256.FusedMultiplyAdd(z, p, Vector256.Create(2.0 / 3)) * z;
    }
}
