using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InitLab.Numerics;

namespace InitLab.Networks.ActivationLanes;

/// <summary><see cref="Activation.Mish"/>.</summary>
internal readonly struct MishLanes : ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> z) => Select.Product(z, Gate(z).Gate);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> TimesDerivative(Vector256<double> gradient, Vector256<double> z, Vector256<double> h)
    {
        var (gate, complement) = Gate(z);
        var slope = complement * (Vector256<double>.One + gate) * Elementary.Sigmoid(z);
        return gradient * (gate + Select.Product(z, slope));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Gate, Vector256<double> Complement) Gate(Vector256<double> z)
    {
        var two = Vector256.Create(2.0);
        var w = Elementary.Exp(-Vector256.Abs(z));
        var rising = Select.WherePositive(z, Vector256<double>.One + (two * w), w * (w + two));
        var rest = Select.WherePositive(z, two * w * w, two);
        return (rising / (rising + rest), rest / (rising + rest));
    }
}
