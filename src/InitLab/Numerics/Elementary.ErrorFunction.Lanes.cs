using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

public static partial class Elementary
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static Vector256<double> Erf(Vector256<double> x)
    {
        var magnitude = Vector256.Abs(x);
        var value = ErfNear0(magnitude);
        if (!Vector256.LessThanAll(magnitude, Vector256<double>.One))
        {
            var far = ErfOfFar(magnitude, ErfcOfPositive(magnitude));
            value = Vector256.ConditionalSelect(IsBelow(magnitude, 1), value, far);
        }

        return CopySign(value, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static Vector256<double> Erfc(Vector256<double> x)
    {
        var magnitude = Vector256.Abs(x);
        var ofMagnitude = ErfcOfPositive(magnitude);
        var isNear0 = IsBelow(magnitude, 1);
        var far = ErfOfFar(magnitude, ofMagnitude);
        var erf = Vector256.ConditionalSelect(isNear0, ErfNear0(magnitude), far);
        var isPositive = Vector256.GreaterThan(x, Vector256.Create(0.25));
        return Vector256.ConditionalSelect(isPositive, ofMagnitude, Vector256<double>.One - CopySign(erf, x));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> NormalCumulative(Vector256<double> z) =>
        Vector256.Create(0.5) * Erfc(-z * Vector256.Create(SqrtHalf));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> NormalDensity(Vector256<double> z) =>
        Vector256.Create(InverseSqrt2Pi) * ExpOfMinusSquare(z, 0.5);

    // For magnitudes from 1 on, of their complement; a NaN stays.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ErfOfFar(Vector256<double> magnitude, Vector256<double> complement)
    {
        var isAtTheEnd = Vector256.GreaterThanOrEqual(magnitude, Vector256.Create(6.0));
        return Vector256<double>.One - Vector256.AndNot(complement, isAtTheEnd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ErfNear0(Vector256<double> x)
    {
        var z = -x * x;
        var p = Vector256.FusedMultiplyAdd(
            z,
            Vector256.Create(1.0 / 236887827111936000),
            Vector256.Create(1.0 / 12449059983360000)
        );
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 690452066304000));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 40537905408000));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 2528170444800));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 168129561600));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 11975040000));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 918086400));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 76204800));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 6894720));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 685440));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 75600));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 9360));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 1320));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 216));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 42));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 10));
        p = Vector256.FusedMultiplyAdd(z, p, Vector256.Create(1.0 / 3));
        return Vector256.Create(TwoOverSqrtPi) * Vector256.FusedMultiplyAdd(x * z, p, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector256<double> ErfcOfPositive(Vector256<double> x)
    {
        var square = x * x;
        var sum = Vector256<double>.Zero;
        ReadOnlySpan<double> gaussians = GaussianAtNodes;
        for (var n = gaussians.Length; n > 0; n--)
        {
            sum += Vector256.Create(gaussians[n - 1]) / (square + Vector256.Create(n * n * Step * Step));
        }

        var two = Vector256.Create(2.0);
        var trapezoids = (Vector256<double>.One / x) + (two * x * sum);
        var integral = ExpOfMinusSquare(x, 1) * (Vector256.Create(Step / Math.PI) * trapezoids);
        var residue = two / ExpMinusOne(Vector256.Create(2 * Math.PI / Step) * x);
        var value = integral - (IsBelow(x, 6) & residue);
        return Vector256.AndNot(value, Vector256.GreaterThan(x, Vector256.Create(28.0)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpOfMinusSquare(Vector256<double> x, double scale)
    {
        var square = x * x;
        var lost = Vector256.FusedMultiplyAdd(x, x, -square);
        var power = Exp(Vector256.Create(-scale) * square);
        var value = Vector256.FusedMultiplyAdd(power, Vector256.Create(-scale) * lost, power);
        var isFar = Vector256.GreaterThanOrEqual(Vector256.Abs(x), Vector256.Create(40.0));
        return Vector256.AndNot(value, isFar);
    }
}
