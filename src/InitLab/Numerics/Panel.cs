using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>Rows of the left factor, laid out in the order in which a tile reads them.</summary>
/// <remarks>Like the tile, its loops are optimized from the first call on.</remarks>
internal static class Panel
{
    private const int RowsAtOnce = 4;

    /// <summary>Puts the rows of one inner index side by side; past the end, the last row is repeated.</summary>
    /// <param name="rows">At most <see cref="ProductTile.Rows{T}"/> rows.</param>
    /// <param name="panel">At least the rows of a tile for each inner index.</param>
    internal static void Pack<T>(in StridedMatrix<T> rows, Span<T> panel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var height = ProductTile.Rows<T>();
        if (rows.RowStride == 1 && rows.Rows == height)
        {
            Copy(rows, panel);
            return;
        }

        if (Transposition.IsFast && rows.ColumnStride == 1 && rows.Rows == height)
        {
            Turn(rows, panel);
            return;
        }

        for (var i = 0; i < height; i += RowsAtOnce)
        {
            Interleave(rows, i, panel[i..]);
        }
    }

    // Four rows at once write four neighbours, where one row would write one number in each line of the cache.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Interleave<T>(in StridedMatrix<T> rows, int first, Span<T> panel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var row0 = RowFrom(rows, first);
        var row1 = RowFrom(rows, first + 1);
        var row2 = RowFrom(rows, first + 2);
        var row3 = RowFrom(rows, first + 3);
        var (height, from) = (ProductTile.Rows<T>(), 0);
        for (var k = 0; k < rows.Columns; k++)
        {
            var four = panel.Slice(k * height, RowsAtOnce);
            (four[0], four[1], four[2], four[3]) = (row0[from], row1[from], row2[from], row3[from]);
            from += rows.ColumnStride;
        }
    }

    private static ReadOnlySpan<T> RowFrom<T>(in StridedMatrix<T> rows, int row)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        rows.Data.AsSpan(rows.Start + (Math.Min(row, rows.Rows - 1) * rows.RowStride));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Turn<T>(in StridedMatrix<T> rows, Span<T> panel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (lanes, height) = (Vector256<T>.Count, ProductTile.Rows<T>());
        ref var from = ref rows.Data.AsSpan(rows.Start, ((height - 1) * rows.RowStride) + rows.Columns)[0];
        ref var to = ref panel[..(rows.Columns * height)][0];
        var whole = rows.Columns / lanes * lanes;
        for (var k = 0; k < whole; k += lanes)
        {
            ref var column = ref Unsafe.Add(ref to, k * height);
            Transposition.Turn(ref Unsafe.Add(ref from, k), rows.RowStride, ref column, height);
            ref var lower = ref Unsafe.Add(ref from, k + ((nint)lanes * rows.RowStride));
            Transposition.Turn(ref lower, rows.RowStride, ref Unsafe.Add(ref column, lanes), height);
        }

        for (var k = whole; k < rows.Columns; k++)
        {
            for (var i = 0; i < height; i++)
            {
                Unsafe.Add(ref to, (k * height) + i) = Unsafe.Add(ref from, k + ((nint)i * rows.RowStride));
            }
        }
    }

    // A tile is as high as one vector of 512 bits, which goes faster than a span of unknown length.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy<T>(in StridedMatrix<T> rows, Span<T> panel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var height = ProductTile.Rows<T>();
        for (var k = 0; k < rows.Columns; k++)
        {
            var row = rows.Data.AsSpan(rows.Start + (k * rows.ColumnStride), height);
            Vector512.Create<T>(row).CopyTo(panel.Slice(k * height, height));
        }
    }
}
