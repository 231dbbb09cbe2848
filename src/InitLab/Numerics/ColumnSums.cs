using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>Sums of columns, two vectors of columns at a time; a lane holds the chain of one column.</summary>
internal static class ColumnSums
{
    /// <summary>Whether this processor has the instructions for it.</summary>
    internal static bool AreFast => Transposition.IsFast;

    /// <summary>How many columns are summed at once.</summary>
    internal static int Width<T>() => 2 * Vector256<T>.Count;

    /// <summary>The sum of each of <see cref="Width{T}"/> columns, from its first row to its last.</summary>
    /// <param name="columns">One column after the other.</param>
    /// <param name="sums">One per column; overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Write<T>(ReadOnlySpan<T> columns, Span<T> sums)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (lanes, width) = (Vector256<T>.Count, Width<T>());
        var rows = columns.Length / width;
        var whole = rows / lanes * lanes;
        Span<T> turned = stackalloc T[width * lanes];
        ref var row = ref turned[0];
        var (left, right) = (Vector256<T>.Zero, Vector256<T>.Zero);
        for (var i = 0; i < whole; i += lanes)
        {
            // The last of the columns has as many rows as the first, so all that is read is in bounds.
            ref var first = ref Unsafe.AsRef(in columns[i]);
            Transposition.Turn(ref first, rows, ref row, width);
            Transposition.Turn(ref Unsafe.Add(ref first, lanes * rows), rows, ref Unsafe.Add(ref row, lanes), width);
            for (var k = 0; k < width * lanes; k += width)
            {
                left += Vector256.LoadUnsafe(ref row, (nuint)k);
                right += Vector256.LoadUnsafe(ref row, (nuint)(k + lanes));
            }
        }

        left.CopyTo(sums);
        right.CopyTo(sums[lanes..]);
        for (var j = 0; j < width; j++)
        {
            for (var i = whole; i < rows; i++)
            {
                sums[j] += columns[(j * rows) + i];
            }
        }
    }
}
