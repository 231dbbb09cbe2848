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

    /// <summary>How many of the columns that are left the next tile takes.</summary>
    /// <param name="left">At least one.</param>
    internal static int Width(int left) =>
        left is <= NarrowTile.Columns or 7 or 8 ? Math.Min(left, NarrowTile.Columns) : Math.Min(left, Columns);

    /// <summary>How many columns, from the first, are those of tiles that are six wide.</summary>
    /// <param name="columns">All columns.</param>
    internal static int Sixes(int columns)
    {
        var (tiles, left) = Math.DivRem(columns, Columns);
        return Columns * (left is 1 or 2 ? Math.Max(tiles - 1, 0) : tiles);
    }

    /// <summary>Adds panel · strip to a tile, and to those beside it.</summary>
    /// <param name="panel">Depth × <see cref="Rows{T}"/> numbers, the rows of one inner index side by side.</param>
    /// <param name="strip">The columns of the right factor for the first tile.</param>
    /// <param name="sums">The first tile.</param>
    /// <param name="tiles">How many tiles; one where its columns are fewer than six.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add<T>(ref T panel, in TileStrip<T> strip, in TileSums<T> sums, int tiles)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ref var first = ref strip.First;
        var (b, c, d) = (strip.Offset(1), strip.Offset(2), strip.Offset(3));
        var (e, f, step) = (strip.Offset(4), strip.Offset(5), (nint)strip.RowStride);
        var tile = sums;
        for (; tiles > 0; tiles--)
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
            if (!tile.AreNew)
            {
                (a0, a1, b0, b1) = (tile.Upper(0), tile.Lower(0), tile.Upper(1), tile.Lower(1));
                (c0, c1, d0, d1) = (tile.Upper(2), tile.Lower(2), tile.Upper(3), tile.Lower(3));
                (e0, e1, f0, f1) = (tile.Upper(4), tile.Lower(4), tile.Upper(5), tile.Lower(5));
            }

            ref var factor = ref first;
            ref var row = ref panel;
            for (var k = strip.Depth; k > 0; k--)
            {
                var upper = Vector256.LoadUnsafe(ref row);
                var lower = Vector256.LoadUnsafe(ref row, (nuint)Vector256<T>.Count);
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
                row = ref Unsafe.Add(ref row, Rows<T>());
                factor = ref Unsafe.Add(ref factor, step);
            }

            tile.Store(0, a0, a1);
            tile.Store(1, b0, b1);
            tile.Store(2, c0, c1);
            tile.Store(3, d0, d1);
            tile.Store(4, e0, e1);
            tile.Store(5, f0, f1);
            first = ref Unsafe.Add(ref first, strip.Next);
            tile = tile.Next;
        }
    }

    // The framework has the fused multiply-add for each type by itself; the test is gone once T is known.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> Chain<T>(Vector256<T> a, Vector256<T> b, Vector256<T> sum) =>
        typeof(T) == typeof(double)
            ? Vector256.FusedMultiplyAdd(a.AsDouble(), b.AsDouble(), sum.AsDouble()).As<double, T>()
            : Vector256.FusedMultiplyAdd(a.AsSingle(), b.AsSingle(), sum.AsSingle()).As<float, T>();
}
