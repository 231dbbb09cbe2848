using System.Numerics;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>Rows of the left factor, laid out in the order in which a tile reads them.</summary>
internal static class Panel
{
    /// <summary>Puts the rows of one inner index side by side; a row past the end repeats the last and is never stored.</summary>
    /// <param name="rows">At most <see cref="ProductTile.Rows{T}"/> rows.</param>
    /// <param name="panel">At least the rows of a tile for each inner index.</param>
    internal static void Pack<T>(StridedMatrix<T> rows, T[] panel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var height = ProductTile.Rows<T>();
        if (rows.RowStride == 1 && rows.Rows == height)
        {
            Copy(rows, panel);
            return;
        }

        for (var i = 0; i < height; i++)
        {
            var row = rows.Data.AsSpan(rows.Start + (Math.Min(i, rows.Rows - 1) * rows.RowStride));
            for (var k = 0; k < rows.Columns; k++)
            {
                panel[(k * height) + i] = row[k * rows.ColumnStride];
            }
        }
    }

    // A tile is as high as one vector of 512 bits, which goes faster than a span of unknown length.
    private static void Copy<T>(StridedMatrix<T> rows, Span<T> panel)
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
