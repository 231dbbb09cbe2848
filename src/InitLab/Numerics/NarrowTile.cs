using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>A tile of 4 columns, for what six do not divide; otherwise as <see cref="ProductTile"/>.</summary>
internal static class NarrowTile
{
    internal const int Columns = 4;

    /// <summary>Adds panel · strip to a tile.</summary>
    /// <param name="panel">As for <see cref="ProductTile"/>.</param>
    /// <param name="strip">At most four columns of the right factor.</param>
    /// <param name="sums">The tile.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add<T>(ref T panel, in TileStrip<T> strip, in TileSums<T> sums)
        where T : unmanaged, IFloatingPointIeee754<T>
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
            (a0, a1, b0, b1) = (sums.Upper(0), sums.Lower(0), sums.Upper(1), sums.Lower(1));
            (c0, c1, d0, d1) = (sums.Upper(2), sums.Lower(2), sums.Upper(3), sums.Lower(3));
        }

        ref var factor = ref strip.First;
        var (b, c, d) = (strip.Offset(1), strip.Offset(2), strip.Offset(3));
        var step = (nint)strip.RowStride;
        for (var k = strip.Depth; k > 0; k--)
        {
            var upper = Vector256.LoadUnsafe(ref panel);
            var lower = Vector256.LoadUnsafe(ref panel, (nuint)Vector256<T>.Count);
            var x = Vector256.Create(factor);
            (a0, a1) = (ProductTile.Chain(upper, x, a0), ProductTile.Chain(lower, x, a1));
            x = Vector256.Create(Unsafe.Add(ref factor, b));
            (b0, b1) = (ProductTile.Chain(upper, x, b0), ProductTile.Chain(lower, x, b1));
            x = Vector256.Create(Unsafe.Add(ref factor, c));
            (c0, c1) = (ProductTile.Chain(upper, x, c0), ProductTile.Chain(lower, x, c1));
            x = Vector256.Create(Unsafe.Add(ref factor, d));
            (d0, d1) = (ProductTile.Chain(upper, x, d0), ProductTile.Chain(lower, x, d1));
            panel = ref Unsafe.Add(ref panel, ProductTile.Rows<T>());
            factor = ref Unsafe.Add(ref factor, step);
        }

        sums.Store(0, a0, a1);
        sums.Store(1, b0, b1);
        sums.Store(2, c0, c1);
        sums.Store(3, d0, d1);
    }
}
