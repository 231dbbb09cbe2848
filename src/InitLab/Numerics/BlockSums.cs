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
        var sixes = ProductTile.Sixes(strips.Columns);
        for (var column = 0; column < strips.Columns; )
        {
            var (width, count) =
                column < sixes
                    ? (ProductTile.Columns, sixes / ProductTile.Columns)
                    : (Math.Min(NarrowTile.Columns, strips.Columns - column), 1);
            var some = strips.At(column, width, count);
            if (tiles > 0)
            {
                var entries = Entries(row, whole, column, width * count);
                AddTiles(ref first, in some, new(entries, Place.FirstColumn + column, Place.Entries.ColumnStride, tiles, in this));
            }

            for (var i = 0; i < count; i++, column += width)
            {
                if (rows > whole)
                {
                    var entries = Entries(row + whole, rows - whole, column, width);
                    AddAtTheEnd(ref last, strips.At(column, width, 1), entries, Place.FirstColumn + column, rows - whole);
                }
            }
        }
    }

    private Span<T> Entries(int row, int rows, int column, int columns) =>
        Place.Entries.Data.AsSpan(
            Place.Entries.Start + (column * Place.Entries.ColumnStride) + row,
            ((columns - 1) * Place.Entries.ColumnStride) + rows
        );

    // A tile that sticks out of the last rows would write into the next column, so it is computed beside the product.
    private void AddAtTheEnd(ref T panel, in TileStrips<T> strip, Span<T> entries, int column, int height)
    {
        var tileRows = ProductTile.Rows<T>();
        Span<T> tile = stackalloc T[ProductTile.Columns * tileRows];
        for (var j = 0; j < strip.Width; j++)
        {
            entries.Slice(j * Place.Entries.ColumnStride, height).CopyTo(tile[(j * tileRows)..]);
        }

        AddTiles(ref panel, in strip, new(tile, column, tileRows, 1, in this));
        for (var j = 0; j < strip.Width; j++)
        {
            tile.Slice(j * tileRows, height).CopyTo(entries[(j * Place.Entries.ColumnStride)..]);
        }
    }

    private static void AddTiles(ref T panels, in TileStrips<T> strips, in TileSums<T, TEnd> sums)
    {
        if (strips.Width == ProductTile.Columns)
        {
            ProductTile.Add(ref panels, in strips, in sums);
        }
        else
        {
            NarrowTile.Add(ref panels, in strips, in sums);
        }
    }
}
