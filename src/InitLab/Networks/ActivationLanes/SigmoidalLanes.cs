using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InitLab.Numerics;

namespace InitLab.Networks.ActivationLanes;

/// <summary><see cref="Activation.Sigmoid"/>.</summary>
internal readonly struct SigmoidLanes : ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> z) => Elementary.Sigmoid(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> TimesDerivative(Vector256<double> gradient, Vector256<double> z, Vector256<double> h) =>
        gradient * (h * (Vector256<double>.One - h));
}

/// <summary><see cref="Activation.Tanh"/>.</summary>
internal readonly struct TanhLanes : ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> z) => Elementary.Tanh(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> TimesDerivative(Vector256<double> gradient, Vector256<double> z, Vector256<double> h) =>
        gradient * (Vector256<double>.One - (h * h));
}

/// <summary><see cref="Activation.Erf"/>.</summary>
internal readonly struct ErfLanes : ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> z) => Elementary.Erf(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> TimesDerivative(Vector256<double> gradient, Vector256<double> z, Vector256<double> h) =>
        gradient * (Vector256.Create(Activation.TwoOverSqrtPi) * Elementary.Exp(-z * z));
}
