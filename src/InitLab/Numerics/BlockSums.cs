using System.Numerics;

namespace InitLab.Numerics;

/// <summary>The columns of the product that a block of the right factor adds to.</summary>
/// <param name="Product">The columns; rows stand one number after the other.</param>
/// <param name="AreNew">Whether the chains start with this block.</param>
internal readonly record struct BlockSums<T>(StridedMatrix<T> Product, bool AreNew)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Adds panel · strip at a row and a column.</summary>
    internal void Add(T[] panel, in TileStrip<T> strip, int row, int column)
    {
        var entries = Product.Data.AsSpan(Product.Start + (column * Product.ColumnStride) + row);
        var height = Product.Rows - row;
        if (height < ProductTile.Rows<T>())
        {
            AddAtTheEnd(panel, in strip, entries, height);
            return;
        }

        AddTile(ref panel[0], in strip, new TileSums<T>(entries, Product.ColumnStride, strip.Columns, AreNew));
    }

    // A tile that sticks out of the last rows would write into the next column, so it is computed beside the product.
    private void AddAtTheEnd(T[] panel, in TileStrip<T> strip, Span<T> entries, int height)
    {
        var tileRows = ProductTile.Rows<T>();
        Span<T> tile = stackalloc T[ProductTile.Columns * tileRows];
        for (var j = 0; j < strip.Columns; j++)
        {
            entries.Slice(j * Product.ColumnStride, height).CopyTo(tile[(j * tileRows)..]);
        }

        AddTile(ref panel[0], in strip, new TileSums<T>(tile, tileRows, strip.Columns, AreNew));
        for (var j = 0; j < strip.Columns; j++)
        {
            tile.Slice(j * tileRows, height).CopyTo(entries[(j * Product.ColumnStride)..]);
        }
    }

    private static void AddTile(ref T panel, in TileStrip<T> strip, in TileSums<T> sums)
    {
        if (strip.Columns <= NarrowTile.Columns)
        {
            NarrowTile.Add(ref panel, in strip, in sums);
        }
        else
        {
            ProductTile.Add(ref panel, in strip, in sums);
        }
    }
}
