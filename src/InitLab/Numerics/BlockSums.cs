using System.Numerics;

namespace InitLab.Numerics;

/// <summary>The columns of the product that a block of the right factor adds to.</summary>
/// <param name="Product">The columns; rows stand one number after the other.</param>
/// <param name="AreNew">Whether the chains start with this block.</param>
internal readonly record struct BlockSums<T>(StridedMatrix<T> Product, bool AreNew)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Adds panel · strip at a row and a column.</summary>
    internal void Add(T[] panel, StridedMatrix<T> strip, int row, int column)
    {
        var entries = Product.Data.AsSpan(Product.Start + (column * Product.ColumnStride) + row);
        var height = Math.Min(ProductTile.Rows<T>(), Product.Rows - row);
        if (height == ProductTile.Rows<T>() && strip.Columns == ProductTile.Columns)
        {
            ProductTile.Add(
                ref panel[0],
                new TileStrip<T>(strip),
                new TileSums<T>(entries, Product.ColumnStride, AreNew)
            );
            return;
        }

        AddAtTheEdge(panel, strip, entries, height);
    }

    // A tile that sticks out of the product is computed beside it.
    private void AddAtTheEdge(T[] panel, StridedMatrix<T> strip, Span<T> entries, int height)
    {
        var tileRows = ProductTile.Rows<T>();
        Span<T> tile = stackalloc T[ProductTile.Columns * tileRows];
        for (var j = 0; j < strip.Columns; j++)
        {
            entries.Slice(j * Product.ColumnStride, height).CopyTo(tile[(j * tileRows)..]);
        }

        ProductTile.Add(ref panel[0], new TileStrip<T>(strip), new TileSums<T>(tile, tileRows, AreNew));
        for (var j = 0; j < strip.Columns; j++)
        {
            tile.Slice(j * tileRows, height).CopyTo(entries[(j * Product.ColumnStride)..]);
        }
    }
}
