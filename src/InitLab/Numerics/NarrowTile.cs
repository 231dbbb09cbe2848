using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static InitLab.Numerics.ProductTile;

namespace InitLab.Numerics;

/// <summary>A tile of 4 columns, for what six do not divide; otherwise as <see cref="ProductTile"/>.</summary>
internal static class NarrowTile
{
    internal const int Columns = 4;

    /// <summary>Adds panels · strip to tiles one below the other.</summary>
    /// <param name="panels">As for <see cref="ProductTile"/>.</param>
    /// <param name="strip">One strip, at most four columns of the right factor.</param>
    /// <param name="sums">The tiles.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add<T, TEnd>(ref T panels, in TileStrips<T> strip, in TileSums<T, TEnd> sums)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TEnd : struct, ITileEnd<T>
    {
        // A column that is missing is the first one once more, and is not written.
        var (hasB, hasC, hasD) = (strip.Width > 1, strip.Width > 2, strip.Width > 3);
        var (b, c, d) = Distances(strip.ColumnStride, hasB, hasC, hasD);
        var (tileB, tileC, tileD) = Distances(sums.ColumnStride, hasB, hasC, hasD);
        var step = strip.RowStride;
        Vector256<T> written = default;
        ref var panel = ref panels;
        ref var tile = ref sums.First;
        for (var i = sums.Tiles; i > 0; i--)
        {
            Vector256<T> a0 = default,
                a1 = default,
                b0 = default,
                b1 = default,
                c0 = default,
                c1 = default,
                d0 = default,
                d1 = default;
            if (!sums.AreNew)
            {
                (a0, a1) = (Upper(ref tile, 0), Lower(ref tile, 0));
                (b0, b1) = (Upper(ref tile, tileB), Lower(ref tile, tileB));
                (c0, c1) = (Upper(ref tile, tileC), Lower(ref tile, tileC));
                (d0, d1) = (Upper(ref tile, tileD), Lower(ref tile, tileD));
            }

            ref var factor = ref strip.First;
            for (var k = strip.Depth; k > 0; k--)
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
                panel = ref Unsafe.Add(ref panel, Rows<T>());
                factor = ref Unsafe.Add(ref factor, step);
            }

            written += sums.End.Write(ref tile, sums.Column, a0, a1);
            written += hasB ? sums.End.Write(ref Unsafe.Add(ref tile, tileB), sums.Column + 1, b0, b1) : default;
            written += hasC ? sums.End.Write(ref Unsafe.Add(ref tile, tileC), sums.Column + 2, c0, c1) : default;
            written += hasD ? sums.End.Write(ref Unsafe.Add(ref tile, tileD), sums.Column + 3, d0, d1) : default;
            tile = ref Unsafe.Add(ref tile, Rows<T>());
        }

        sums.End.Look(written);
    }

    private static (nint B, nint C, nint D) Distances(nint stride, bool hasB, bool hasC, bool hasD) =>
        (hasB ? stride : 0, hasC ? 2 * stride : 0, hasD ? 3 * stride : 0);
}
