using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static InitLab.Numerics.ProductTile;

namespace InitLab.Numerics;

/// <summary>A tile of 4 columns, for what six do not divide; otherwise as <see cref="ProductTile"/>.</summary>
internal static class NarrowTile
{
    internal const int Columns = 4;

    /// <summary>Adds panel · strip to a tile, and the panels that follow to the tiles below.</summary>
    /// <param name="panel">As for <see cref="ProductTile"/>.</param>
    /// <param name="strip">At most four columns of the right factor.</param>
    /// <param name="sums">The first tile.</param>
    /// <param name="tiles">How many tiles.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add<T, TEnd>(ref T panel, in TileStrip<T> strip, in TileSums<T, TEnd> sums, int tiles)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TEnd : struct, ITileEnd<T>
    {
        var (b, c, d) = (strip.Offset(1), strip.Offset(2), strip.Offset(3));
        var step = (nint)strip.RowStride;
        ref var tile = ref sums.First;
        for (; tiles > 0; tiles--)
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
                (b0, b1) = (Upper(ref tile, sums.B), Lower(ref tile, sums.B));
                (c0, c1) = (Upper(ref tile, sums.C), Lower(ref tile, sums.C));
                (d0, d1) = (Upper(ref tile, sums.D), Lower(ref tile, sums.D));
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

            var written = sums.End.Write(ref tile, a0, a1);
            written += sums.Write(ref tile, sums.B, b0, b1);
            written += sums.Write(ref tile, sums.C, c0, c1);
            written += sums.Write(ref tile, sums.D, d0, d1);
            sums.End.Look(written);
            tile = ref Unsafe.Add(ref tile, Rows<T>());
        }
    }
}
