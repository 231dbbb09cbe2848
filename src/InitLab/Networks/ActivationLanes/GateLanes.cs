using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InitLab.Numerics;

namespace InitLab.Networks.ActivationLanes;

/// <summary><see cref="Activation.GELU"/>.</summary>
internal readonly struct GELULanes : ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> z) => Select.Product(z, Elementary.NormalCumulative(z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> TimesDerivative(Vector256<double> gradient, Vector256<double> z, Vector256<double> h) =>
        gradient * (Elementary.NormalCumulative(z) + Select.Product(z, Elementary.NormalDensity(z)));
}

/// <summary><see cref="Activation.TanhGELU"/>.</summary>
internal readonly struct TanhGELULanes : ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> z) => Select.Product(z, Elementary.Sigmoid(TwiceU(z)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> TimesDerivative(Vector256<double> gradient, Vector256<double> z, Vector256<double> h)
    {
        var (gate, rest) = LogisticGate.Of(TwiceU(z));
        var slope = Vector256<double>.One + (Vector256.Create(3 * Activation.TanhGeluCubic) * z * z);
        var factor = z * Vector256.Create(2.0) * Vector256.Create(Activation.SqrtTwoOverPi) * slope;
        return gradient * (gate + Select.Product(factor, gate * rest));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TwiceU(Vector256<double> z)
    {
        var cubic = Vector256<double>.One + (Vector256.Create(Activation.TanhGeluCubic) * z * z);
        return Vector256.Create(2 * Activation.SqrtTwoOverPi) * z * cubic;
    }
}

/// <summary><see cref="Activation.SiLU"/>.</summary>
internal readonly struct SiLULanes : ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> z) => Select.Product(z, Elementary.Sigmoid(z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> TimesDerivative(Vector256<double> gradient, Vector256<double> z, Vector256<double> h)
    {
        var (gate, rest) = LogisticGate.Of(z);
        return gradient * (gate + Select.Product(z, gate * rest));
    }
}

/// <summary>The logistic function of z and of −z, from one exponential.</summary>
internal static class LogisticGate
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector256<double> OfZ, Vector256<double> OfMinusZ) Of(Vector256<double> z)
    {
        var small = Elementary.Exp(-Vector256.Abs(z));
        var sum = Vector256<double>.One + small;
        var (lower, upper) = (small / sum, Vector256<double>.One / sum);
        return (
            Vector256.ConditionalSelect(Vector256.LessThan(z, Vector256<double>.Zero), lower, upper),
            Select.WherePositive(z, lower, upper)
        );
    }
}
