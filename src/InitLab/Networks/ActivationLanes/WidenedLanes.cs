using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Networks.ActivationLanes;

/// <summary>Single precision by way of double precision, rounded once.</summary>
internal readonly struct WidenedLanes<TLanes>(TLanes lanes) : ILanes<float>
    where TLanes : struct, ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Value(Vector256<float> z) =>
        Vector256.Narrow(lanes.Value(Vector256.WidenLower(z)), lanes.Value(Vector256.WidenUpper(z)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> TimesDerivative(Vector256<float> gradient, Vector256<float> z, Vector256<float> h)
    {
        var (lower, upper) = Vector256.Widen(gradient);
        return Vector256.Narrow(
            lanes.TimesDerivative(lower, Vector256.WidenLower(z), Vector256.WidenLower(h)),
            lanes.TimesDerivative(upper, Vector256.WidenUpper(z), Vector256.WidenUpper(h))
        );
    }
}
