using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>The numbers at the end of a span that fill no whole vector, so that one formula serves all.</summary>
internal static class PartialVector
{
    /// <summary>The last numbers, followed by zeros.</summary>
    /// <param name="numbers">Any numbers.</param>
    internal static Vector256<T> LoadEnd<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> lanes = stackalloc T[Vector256<T>.Count];
        numbers[Whole<T>(numbers.Length)..].CopyTo(lanes);
        return Vector256.Create<T>(lanes);
    }

    /// <summary>Writes the last numbers; the lanes after them go nowhere.</summary>
    /// <param name="vector">What to write.</param>
    /// <param name="numbers">Any numbers.</param>
    internal static void StoreEnd<T>(Vector256<T> vector, Span<T> numbers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> lanes = stackalloc T[Vector256<T>.Count];
        vector.CopyTo(lanes);
        var end = numbers[Whole<T>(numbers.Length)..];
        lanes[..end.Length].CopyTo(end);
    }

    /// <summary>The whole vectors of a span.</summary>
    /// <param name="numbers">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Span<Vector256<T>> Vectors<T>(Span<T> numbers)
        where T : unmanaged, IFloatingPointIeee754<T> => MemoryMarshal.Cast<T, Vector256<T>>(numbers);

    /// <summary>The whole vectors of a span.</summary>
    /// <param name="numbers">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ReadOnlySpan<Vector256<T>> Vectors<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IFloatingPointIeee754<T> => MemoryMarshal.Cast<T, Vector256<T>>(numbers);

    private static int Whole<T>(int length) => length / Vector256<T>.Count * Vector256<T>.Count;
}
