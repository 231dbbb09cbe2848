using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>Rows of the left factor, laid out in the order in which tiles read them.</summary>
/// <remarks>Like the tile, its loops are optimized from the first call on.</remarks>
internal static class Panel
{
    private const int RowsAtOnce = 4;
    private const int ColumnsAtOnce = 8;

    /// <summary>The room that the panels of some rows need.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="depth">The numbers of each.</param>
    internal static int Room<T>(int rows, int depth)
    {
        var height = ProductTile.Rows<T>();
        return (rows + height - 1) / height * height * depth;
    }

    /// <summary>Puts the rows of one inner index side by side, for one tile after the other.</summary>
    /// <remarks>Past the end, the last row is repeated.</remarks>
    /// <param name="rows">The rows.</param>
    /// <param name="panels">At least the rows of the tiles for each inner index.</param>
    internal static void Pack<T>(in StridedMatrix<T> rows, Span<T> panels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var height = ProductTile.Rows<T>();
        var whole = rows.Rows / height * height;
        if (rows.RowStride == 1)
        {
            Copy(rows.RowBlock(0, whole), panels);
        }
        else if (Transposition.IsFast && rows.ColumnStride == 1)
        {
            for (var row = 0; row < whole; row += height)
            {
                Turn(rows.RowBlock(row, height), panels[(row * rows.Columns)..]);
            }
        }
        else
        {
            whole = 0;
        }

        for (var row = whole; row < rows.Rows; row += height)
        {
            var few = rows.RowBlock(row, Math.Min(height, rows.Rows - row));
            for (var i = 0; i < height; i += RowsAtOnce)
            {
                Interleave(few, i, panels[((row * rows.Columns) + i)..]);
            }
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

    // A few columns at a time are read to their ends, one line of the cache after the other.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy<T>(in StridedMatrix<T> rows, Span<T> panels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var height = ProductTile.Rows<T>();
        for (var first = 0; first < rows.Columns; first += ColumnsAtOnce)
        {
            var columns = Math.Min(ColumnsAtOnce, rows.Columns - first);
            for (var row = 0; row < rows.Rows; row += height)
            {
                // The first and the last number that are read and written are in bounds, so all are.
                var start = rows.Start + (first * rows.ColumnStride) + row;
                ref var from = ref rows.Data.AsSpan(start, ((columns - 1) * rows.ColumnStride) + height)[0];
                ref var to = ref panels.Slice((row * rows.Columns) + (first * height), columns * height)[0];
                for (var k = columns; k > 0; k--)
                {
                    ProductTile.Store(ref to, 0, ProductTile.Upper(ref from, 0), ProductTile.Lower(ref from, 0));
                    from = ref Unsafe.Add(ref from, (nint)rows.ColumnStride);
                    to = ref Unsafe.Add(ref to, height);
                }
            }
        }
    }
}
