using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InitLab.Numerics;

/// <summary>Turns rows of numbers into columns, a vector of each at a time.</summary>
/// <remarks>Numbers are moved, not computed with, so the instructions of one processor change no bit.</remarks>
internal static class Transposition
{
    /// <summary>Whether this processor has the instructions for it.</summary>
    internal static bool IsFast => Avx.IsSupported;

    /// <summary>Turns as many rows as a vector has lanes.</summary>
    /// <param name="rows">The first number; each row's numbers stand side by side.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="columns">Where the first column goes, one lane of each row.</param>
    /// <param name="height">From one column to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Turn<T>(ref T rows, nint stride, ref T columns, nint height)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            Turn4(ref Unsafe.As<T, double>(ref rows), stride, ref Unsafe.As<T, double>(ref columns), height);
        }
        else
        {
            Turn8(ref Unsafe.As<T, float>(ref rows), stride, ref Unsafe.As<T, float>(ref columns), height);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn4(ref double rows, nint stride, ref double columns, nint height)
    {
        var a = Vector256.LoadUnsafe(ref rows);
        var b = Vector256.LoadUnsafe(ref Unsafe.Add(ref rows, stride));
        var c = Vector256.LoadUnsafe(ref Unsafe.Add(ref rows, 2 * stride));
        var d = Vector256.LoadUnsafe(ref Unsafe.Add(ref rows, 3 * stride));
        var (ab0, ab1) = (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b));
        var (cd0, cd1) = (Avx.UnpackLow(c, d), Avx.UnpackHigh(c, d));
        Avx.Permute2x128(ab0, cd0, 0x20).StoreUnsafe(ref columns);
        Avx.Permute2x128(ab1, cd1, 0x20).StoreUnsafe(ref Unsafe.Add(ref columns, height));
        Avx.Permute2x128(ab0, cd0, 0x31).StoreUnsafe(ref Unsafe.Add(ref columns, 2 * height));
        Avx.Permute2x128(ab1, cd1, 0x31).StoreUnsafe(ref Unsafe.Add(ref columns, 3 * height));
    }

    // Pairs of floats move as doubles once rows are paired.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn8(ref float rows, nint stride, ref float columns, nint height)
    {
        TurnHalf(ref rows, stride, ref columns, height);
        TurnHalf(ref Unsafe.Add(ref rows, 4), stride, ref Unsafe.Add(ref columns, 4 * height), height);
    }

    // Four columns of eight rows: a vector holds four numbers of one row and, above, of the row four further.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TurnHalf(ref float rows, nint stride, ref float columns, nint height)
    {
        var a = Rows(ref rows, stride);
        var b = Rows(ref Unsafe.Add(ref rows, stride), stride);
        var c = Rows(ref Unsafe.Add(ref rows, 2 * stride), stride);
        var d = Rows(ref Unsafe.Add(ref rows, 3 * stride), stride);
        var (ab0, ab2) = (Avx.UnpackLow(a, b).AsDouble(), Avx.UnpackHigh(a, b).AsDouble());
        var (cd0, cd2) = (Avx.UnpackLow(c, d).AsDouble(), Avx.UnpackHigh(c, d).AsDouble());
        Avx.UnpackLow(ab0, cd0).AsSingle().StoreUnsafe(ref columns);
        Avx.UnpackHigh(ab0, cd0).AsSingle().StoreUnsafe(ref Unsafe.Add(ref columns, height));
        Avx.UnpackLow(ab2, cd2).AsSingle().StoreUnsafe(ref Unsafe.Add(ref columns, 2 * height));
        Avx.UnpackHigh(ab2, cd2).AsSingle().StoreUnsafe(ref Unsafe.Add(ref columns, 3 * height));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Rows(ref float row, nint stride) =>
        Vector256.Create(Vector128.LoadUnsafe(ref row), Vector128.LoadUnsafe(ref Unsafe.Add(ref row, 4 * stride)));
}
