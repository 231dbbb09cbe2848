using System.Numerics;
using System.Runtime.InteropServices;

namespace InitLab.Numerics;

/// <summary>The columns of the product that a block of the right factor adds to.</summary>
/// <param name="Place">The place of the columns.</param>
/// <param name="AreNew">Whether the chains start with this block.</param>
internal readonly record struct BlockSums<T, TEnd>(ProductPlace<T, TEnd> Place, bool AreNew)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TEnd : struct, ITileEnd<T>
{
    /// <summary>Adds panels · strips to some rows.</summary>
    /// <remarks>A strip stays in a near cache while all panels meet it.</remarks>
    internal void Add(ReadOnlySpan<T> panels, in BlockStrips<T> strips, int row, int rows)
    {
        var tiles = rows / ProductTile.Rows<T>();
        var whole = tiles * ProductTile.Rows<T>();
        ref var first = ref MemoryMarshal.GetReference(panels);
        ref var last = ref MemoryMarshal.GetReference(panels[(whole * strips.Rows)..]);
        var width = 0;
        for (var column = 0; column < strips.Columns; column += width)
        {
            width = ProductTile.Width(strips.Columns - column);
            var strip = strips.At(column, width);
            if (tiles > 0)
            {
                var entries = Entries(row, whole, column, width);
                AddTiles(ref first, in strip, new(entries, Place.Entries.ColumnStride, width, in this), tiles);
            }

            if (rows > whole)
            {
                AddAtTheEnd(ref last, in strip, Entries(row + whole, rows - whole, column, width), rows - whole);
            }
        }
    }

    private Span<T> Entries(int row, int rows, int column, int columns) =>
        Place.Entries.Data.AsSpan(
            Place.Entries.Start + (column * Place.Entries.ColumnStride) + row,
            ((columns - 1) * Place.Entries.ColumnStride) + rows
        );

    // A tile that sticks out of the last rows would write into the next column, so it is computed beside the product.
    private void AddAtTheEnd(ref T panel, in TileStrip<T> strip, Span<T> entries, int height)
    {
        var tileRows = ProductTile.Rows<T>();
        Span<T> tile = stackalloc T[ProductTile.Columns * tileRows];
        for (var j = 0; j < strip.Columns; j++)
        {
            entries.Slice(j * Place.Entries.ColumnStride, height).CopyTo(tile[(j * tileRows)..]);
        }

        AddTiles(ref panel, in strip, new(tile, tileRows, strip.Columns, in this), 1);
        for (var j = 0; j < strip.Columns; j++)
        {
            tile.Slice(j * tileRows, height).CopyTo(entries[(j * Place.Entries.ColumnStride)..]);
        }
    }

    private static void AddTiles(ref T panel, in TileStrip<T> strip, in TileSums<T, TEnd> sums, int tiles)
    {
        if (strip.Columns <= NarrowTile.Columns)
        {
            NarrowTile.Add(ref panel, in strip, in sums, tiles);
        }
        else
        {
            ProductTile.Add(ref panel, in strip, in sums, tiles);
        }
    }
}
