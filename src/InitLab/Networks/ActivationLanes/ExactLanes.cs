using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Networks.ActivationLanes;

/// <summary><see cref="Activation.Identity"/>.</summary>
internal readonly struct IdentityLanes<T> : ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> Value(Vector256<T> z) => z;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> TimesDerivative(Vector256<T> gradient, Vector256<T> z, Vector256<T> h) => gradient;
}

/// <summary><see cref="Activation.HardTanh"/>.</summary>
internal readonly struct HardTanhLanes<T> : ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> Value(Vector256<T> z)
    {
        var one = Vector256<T>.One;
        var cut = Vector256.ConditionalSelect(Vector256.GreaterThan(z, one), one, z);
        return Vector256.ConditionalSelect(Vector256.LessThan(z, -one), -one, cut);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> TimesDerivative(Vector256<T> gradient, Vector256<T> z, Vector256<T> h)
    {
        var slope = Vector256.LessThan(Vector256.Abs(z), Vector256<T>.One) & Vector256<T>.One;
        return gradient * Select.IfNumber(z, slope);
    }
}

/// <summary><see cref="Activation.ReLU"/>.</summary>
internal readonly struct ReLULanes<T> : ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> Value(Vector256<T> z) => Vector256.AndNot(z, Vector256.LessThanOrEqual(z, Vector256<T>.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> TimesDerivative(Vector256<T> gradient, Vector256<T> z, Vector256<T> h) =>
        gradient * (Vector256.GreaterThan(z, Vector256<T>.Zero) & Vector256<T>.One);
}
