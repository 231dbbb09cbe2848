using System.Numerics;
using System.Runtime.InteropServices;

namespace InitLab.Numerics;

/// <summary>The columns of the product that a block of the right factor adds to.</summary>
/// <param name="Product">The columns; rows stand one number after the other.</param>
/// <param name="AreNew">Whether the chains start with this block.</param>
internal readonly record struct BlockSums<T>(StridedMatrix<T> Product, bool AreNew)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Adds panel · strips from a row on.</summary>
    internal void Add(ReadOnlySpan<T> panel, in BlockStrips<T> strips, int row)
    {
        ref var left = ref MemoryMarshal.GetReference(panel);
        var height = Product.Rows - row;
        var column = 0;
        if (height >= ProductTile.Rows<T>())
        {
            column = AddSixes(ref left, in strips, row);
        }

        var width = 0;
        for (; column < strips.Columns; column += width)
        {
            width = ProductTile.Width(strips.Columns - column);
            var strip = strips.At(column, width);
            if (height < ProductTile.Rows<T>())
            {
                AddAtTheEnd(ref left, in strip, EntriesFrom(row, column), height);
            }
            else
            {
                var sums = new TileSums<T>(EntriesFrom(row, column), Product.ColumnStride, width, AreNew);
                AddTile(ref left, in strip, in sums);
            }
        }
    }

    // The tiles of six columns in one go; how many columns that were.
    private int AddSixes(ref T panel, in BlockStrips<T> strips, int row)
    {
        var columns = ProductTile.Sixes(strips.Columns);
        if (columns > 0)
        {
            var strip = strips.At(0, ProductTile.Columns);
            var entries = EntriesFrom(row, 0)[..(((columns - 1) * Product.ColumnStride) + ProductTile.Rows<T>())];
            var sums = new TileSums<T>(entries, Product.ColumnStride, ProductTile.Columns, AreNew);
            ProductTile.Add(ref panel, in strip, in sums, columns / ProductTile.Columns);
        }

        return columns;
    }

    private Span<T> EntriesFrom(int row, int column) =>
        Product.Data.AsSpan(Product.Start + (column * Product.ColumnStride) + row);

    // A tile that sticks out of the last rows would write into the next column, so it is computed beside the product.
    private void AddAtTheEnd(ref T panel, in TileStrip<T> strip, Span<T> entries, int height)
    {
        var tileRows = ProductTile.Rows<T>();
        Span<T> tile = stackalloc T[ProductTile.Columns * tileRows];
        for (var j = 0; j < strip.Columns; j++)
        {
            entries.Slice(j * Product.ColumnStride, height).CopyTo(tile[(j * tileRows)..]);
        }

        var sums = new TileSums<T>(tile, tileRows, strip.Columns, AreNew);
        AddTile(ref panel, in strip, in sums);
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
            ProductTile.Add(ref panel, in strip, in sums, 1);
        }
    }
}
