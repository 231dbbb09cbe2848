using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static InitLab.Numerics.PartialVector;

namespace InitLab.Numerics;

/// <summary>What is done to every column of a matrix whose numbers stand column after column.</summary>
internal static class Columns
{
    private const int AtOnce = 8;

    /// <summary>Adds one number to every entry of a column.</summary>
    /// <param name="addends">One per column.</param>
    /// <param name="matrix">The matrix, changed in place.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add<T>(ReadOnlySpan<T> addends, Span<T> matrix)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var rows = matrix.Length / addends.Length;
        for (var j = 0; j < addends.Length; j++)
        {
            var column = matrix.Slice(j * rows, rows);
            var addend = Vector256.Create(addends[j]);
            var vectors = Vectors(column);
            for (var i = 0; i < vectors.Length; i++)
            {
                vectors[i] += addend;
            }

            for (var i = vectors.Length * Vector256<T>.Count; i < column.Length; i++)
            {
                column[i] += addends[j];
            }
        }
    }

    /// <summary>The sum of every column, each from its first row to its last.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="sums">One per column; overwritten.</param>
    internal static void Sum<T>(ReadOnlySpan<T> matrix, Span<T> sums)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var rows = matrix.Length / sums.Length;
        var (many, width) = (0, ColumnSums.Width<T>());
        for (; ColumnSums.AreFast && many + width <= sums.Length; many += width)
        {
            ColumnSums.Write(matrix.Slice(many * rows, width * rows), sums.Slice(many, width));
        }

        for (var j = many; j < sums.Length; j += AtOnce)
        {
            var columns = Math.Min(AtOnce, sums.Length - j);
            SumFew(matrix.Slice(j * rows, columns * rows), sums.Slice(j, columns));
        }
    }

    // Eight chains side by side hide the latency of the additions; a column that is missing is the first once more.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumFew<T>(ReadOnlySpan<T> matrix, Span<T> sums)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (rows, columns) = (matrix.Length / sums.Length, sums.Length);
        ref var a = ref MemoryMarshal.GetReference(matrix);
        ref var b = ref Unsafe.Add(ref a, columns > 1 ? rows : 0);
        ref var c = ref Unsafe.Add(ref a, columns > 2 ? 2 * rows : 0);
        ref var d = ref Unsafe.Add(ref a, columns > 3 ? 3 * rows : 0);
        ref var e = ref Unsafe.Add(ref a, columns > 4 ? 4 * rows : 0);
        ref var f = ref Unsafe.Add(ref a, columns > 5 ? 5 * rows : 0);
        ref var g = ref Unsafe.Add(ref a, columns > 6 ? 6 * rows : 0);
        ref var h = ref Unsafe.Add(ref a, columns > 7 ? 7 * rows : 0);
        T sumA = T.Zero,
            sumB = T.Zero,
            sumC = T.Zero,
            sumD = T.Zero,
            sumE = T.Zero,
            sumF = T.Zero,
            sumG = T.Zero,
            sumH = T.Zero;
        for (nint i = 0; i < rows; i++)
        {
            sumA += Unsafe.Add(ref a, i);
            sumB += Unsafe.Add(ref b, i);
            sumC += Unsafe.Add(ref c, i);
            sumD += Unsafe.Add(ref d, i);
            sumE += Unsafe.Add(ref e, i);
            sumF += Unsafe.Add(ref f, i);
            sumG += Unsafe.Add(ref g, i);
            sumH += Unsafe.Add(ref h, i);
        }

        ReadOnlySpan<T> all = [sumA, sumB, sumC, sumD, sumE, sumF, sumG, sumH];
        all[..columns].CopyTo(sums);
    }
}
