using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InitLab.Numerics;

namespace InitLab.Networks.ActivationLanes;

/// <summary><see cref="Activation.LeakyReLU"/>.</summary>
internal readonly struct LeakyReLULanes(double slope) : ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> z) =>
        Select.WherePositive(z, z, Select.IfNumber(z, Select.Product(z, Vector256.Create(slope))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> TimesDerivative(Vector256<double> gradient, Vector256<double> z, Vector256<double> h)
    {
        var derivative = Select.WherePositive(z, Vector256<double>.One, Vector256.Create(slope));
        return gradient * Select.IfNumber(z, derivative);
    }
}

/// <summary><see cref="Activation.ELU"/>.</summary>
internal readonly struct ELULanes(double alpha) : ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> z) =>
        Select.WherePositive(z, z, Vector256.Create(alpha) * Elementary.ExpMinusOne(z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> TimesDerivative(Vector256<double> gradient, Vector256<double> z, Vector256<double> h) =>
        gradient * Select.WherePositive(z, Vector256<double>.One, Vector256.Create(alpha) * Elementary.Exp(z));
}

/// <summary><see cref="Activation.SELU"/>.</summary>
internal readonly struct SELULanes : ILanes<double>
{
    private static ELULanes Unscaled => new(Activation.SeluAlpha);

    private static Vector256<double> Scale => Vector256.Create(Activation.SeluScale);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> z) => Scale * Unscaled.Value(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> TimesDerivative(Vector256<double> gradient, Vector256<double> z, Vector256<double> h) =>
        gradient * (Scale * Unscaled.TimesDerivative(Vector256<double>.One, z, h));
}

/// <summary><see cref="Activation.Softplus"/>.</summary>
internal readonly struct SoftplusLanes : ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> z) => Elementary.Softplus(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> TimesDerivative(Vector256<double> gradient, Vector256<double> z, Vector256<double> h) =>
        gradient * Elementary.Sigmoid(z);
}
