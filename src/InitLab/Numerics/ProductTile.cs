using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>The innermost part of the product: a tile held in registers, 2 vectors high and 6 columns wide.</summary>
/// <remarks>
/// The tile's 12 vectors of sums, 2 vectors of the left factor and 1 number of the right one fill 15 of the 16 vector
/// registers; 12 independent chains hide the latency of the multiply-adds. The references of this inner loop are not
/// checked against the ends of arrays: <see cref="StridedMatrix.Of{T}(T[], int, int)"/> sees to it that every view fits
/// its numbers, <see cref="BlockedProduct"/> that tiles stay inside. Optimized from the first call on: the first second
/// of a process would otherwise run code that takes 15 times as long.
/// </remarks>
internal static class ProductTile
{
    internal const int Columns = 6;

    /// <summary>The height of a tile.</summary>
    internal static int Rows<T>() => 2 * Vector256<T>.Count;

    /// <summary>
    /// How many columns, from the first, are those of tiles of this width; the others are for narrow ones.
    /// </summary>
    /// <param name="columns">All columns.</param>
    internal static int Sixes(int columns)
    {
        var (tiles, left) = Math.DivRem(columns, Columns);
        return Columns * (left is 1 or 2 or 5 ? Math.Max(tiles - 1, 0) : tiles);
    }

    /// <summary>Adds panels · strips to tiles.</summary>
    /// <param name="panels">
    /// For each tile of a column of tiles depth × <see cref="Rows{T}"/> numbers, the rows of one inner index side by
    /// side.
    /// </param>
    /// <param name="strips">Columns of the right factor, six in each strip.</param>
    /// <param name="sums">The tiles.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add<T, TEnd>(ref T panels, in TileStrips<T> strips, in TileSums<T, TEnd> sums)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TEnd : struct, ITileEnd<T>
    {
        var (b, step, next) = (strips.ColumnStride, strips.RowStride, sums.ColumnStride);
        var (c, d, e, f) = (2 * b, 3 * b, 4 * b, 5 * b);
        Span<Vector256<T>> written = [default];
        var column = sums.Column;
        ref var strip = ref strips.First;
        ref var top = ref sums.First;
        for (var i = strips.Count; i > 0; i--)
        {
            ref var panel = ref panels;
            ref var tile = ref top;
            for (var j = sums.Tiles; j > 0; j--)
            {
                Vector256<T> a0 = default,
                    a1 = default,
                    b0 = default,
                    b1 = default,
                    c0 = default,
                    c1 = default;
                Vector256<T> d0 = default,
                    d1 = default,
                    e0 = default,
                    e1 = default,
                    f0 = default,
                    f1 = default;
                if (!sums.AreNew)
                {
                    (a0, a1) = (Upper(ref tile, 0), Lower(ref tile, 0));
                    (b0, b1) = (Upper(ref tile, next), Lower(ref tile, next));
                    (c0, c1) = (Upper(ref tile, 2 * next), Lower(ref tile, 2 * next));
                    (d0, d1) = (Upper(ref tile, 3 * next), Lower(ref tile, 3 * next));
                    (e0, e1) = (Upper(ref tile, 4 * next), Lower(ref tile, 4 * next));
                    (f0, f1) = (Upper(ref tile, 5 * next), Lower(ref tile, 5 * next));
                }

                if (TEnd.Reads)
                {
                    sums.Fetch(ref tile);
                }

                ref var factor = ref strip;
                for (var k = strips.Depth; k > 0; k--)
                {
                    var upper = Upper(ref panel, 0);
                    var lower = Lower(ref panel, 0);
                    var x = Vector256.Create(factor);
                    (a0, a1) = (Chain(upper, x, a0), Chain(lower, x, a1));
                    x = Vector256.Create(Unsafe.Add(ref factor, b));
                    (b0, b1) = (Chain(upper, x, b0), Chain(lower, x, b1));
                    x = Vector256.Create(Unsafe.Add(ref factor, c));
                    (c0, c1) = (Chain(upper, x, c0), Chain(lower, x, c1));
                    x = Vector256.Create(Unsafe.Add(ref factor, d));
                    (d0, d1) = (Chain(upper, x, d0), Chain(lower, x, d1));
                    x = Vector256.Create(Unsafe.Add(ref factor, e));
                    (e0, e1) = (Chain(upper, x, e0), Chain(lower, x, e1));
                    x = Vector256.Create(Unsafe.Add(ref factor, f));
                    (f0, f1) = (Chain(upper, x, f0), Chain(lower, x, f1));
                    panel = ref Unsafe.Add(ref panel, Rows<T>());
                    factor = ref Unsafe.Add(ref factor, step);
                }

                // Read only here, or it would take a register from the sums.
                var end = sums.End;
                var sum = end.Write(ref tile, column, a0, a1);
                sum += end.Write(ref Unsafe.Add(ref tile, next), column + 1, b0, b1);
                sum += end.Write(ref Unsafe.Add(ref tile, 2 * next), column + 2, c0, c1);
                sum += end.Write(ref Unsafe.Add(ref tile, 3 * next), column + 3, d0, d1);
                sum += end.Write(ref Unsafe.Add(ref tile, 4 * next), column + 4, e0, e1);
                sum += end.Write(ref Unsafe.Add(ref tile, 5 * next), column + 5, f0, f1);
                if (TEnd.Reads)
                {
                    written[0] += sum;
                }

                tile = ref Unsafe.Add(ref tile, Rows<T>());
            }

            strip = ref Unsafe.Add(ref strip, strips.Next);
            top = ref Unsafe.Add(ref top, Columns * next);
            column += Columns;
        }

        sums.End.Look(written[0]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> Upper<T>(ref T tile, nint column) =>
        Vector256.LoadUnsafe(ref Unsafe.Add(ref tile, column));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> Lower<T>(ref T tile, nint column) =>
        Vector256.LoadUnsafe(ref Unsafe.Add(ref tile, column), (nuint)Vector256<T>.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store<T>(ref T tile, nint column, Vector256<T> upper, Vector256<T> lower)
    {
        upper.StoreUnsafe(ref Unsafe.Add(ref tile, column));
        lower.StoreUnsafe(ref Unsafe.Add(ref tile, column), (nuint)Vector256<T>.Count);
    }

    // The framework has the fused multiply-add for each type by itself; the test is gone once T is known.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> Chain<T>(Vector256<T> a, Vector256<T> b, Vector256<T> sum) =>
        typeof(T) == typeof(double)
            ? Vector256.FusedMultiplyAdd(a.AsDouble(), b.AsDouble(), sum.AsDouble()).As<double, T>()
            : Vector256.FusedMultiplyAdd(a.AsSingle(), b.AsSingle(), sum.AsSingle()).As<float, T>();
}
