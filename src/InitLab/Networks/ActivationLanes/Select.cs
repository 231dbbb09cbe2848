using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Networks.ActivationLanes;

/// <summary>The choices that activations make, lane by lane.</summary>
internal static class Select
{
    /// <summary>One value where z > 0, else (also for NaN) another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> WherePositive<T>(Vector256<T> z, Vector256<T> value, Vector256<T> otherwise) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(z, Vector256<T>.Zero), value, otherwise);

    /// <summary>The value, but NaN where z is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> IfNumber<T>(Vector256<T> z, Vector256<T> value) =>
        Vector256.ConditionalSelect(Vector256.Equals(z, z), value, z);

    /// <summary>z · gate, and 0 where the gate is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Product(Vector256<double> z, Vector256<double> gate) =>
        Vector256.AndNot(z * gate, Vector256.Equals(gate, Vector256<double>.Zero));
}
