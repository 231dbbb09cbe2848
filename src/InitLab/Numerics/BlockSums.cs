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
        if (tiles > 0)
        {
            AddWhole(ref MemoryMarshal.GetReference(panels), in strips, row, tiles);
        }

        if (rows > whole)
        {
            AddRest(
                ref MemoryMarshal.GetReference(panels[(whole * strips.Rows)..]),
                in strips,
                row + whole,
                rows - whole
            );
        }
    }

    private void AddWhole(ref T panels, in BlockStrips<T> strips, int row, int tiles)
    {
        var rows = tiles * ProductTile.Rows<T>();
        if (strips.Sixes > 0)
        {
            var entries = Entries(row, rows, 0, strips.Sixes);
            ProductTile.Add(ref panels, strips.SixWide(0, strips.Sixes), Sums(entries, 0, tiles));
        }

        for (var column = strips.Sixes; column < strips.Columns; column += NarrowTile.Columns)
        {
            var strip = strips.Narrow(column);
            var entries = Entries(row, rows, column, strip.Width);
            NarrowTile.Add(ref panels, in strip, Sums(entries, column, tiles));
        }
    }

    // A tile that sticks out of the last rows would write into the next column, so it is computed beside the product.
    private void AddRest(ref T panel, in BlockStrips<T> strips, int row, int rows)
    {
        var height = ProductTile.Rows<T>();
        Span<T> tile = stackalloc T[ProductTile.Columns * height];
        for (var column = 0; column < strips.Columns; )
        {
            var isSix = column < strips.Sixes;
            var strip = isSix ? strips.SixWide(column, ProductTile.Columns) : strips.Narrow(column);
            for (var j = 0; j < strip.Width; j++)
            {
                Entries(row, rows, column + j, 1).CopyTo(tile[(j * height)..]);
            }

            var sums = Sums(tile, column, 1) with { ColumnStride = height };
            if (isSix)
            {
                ProductTile.Add(ref panel, in strip, in sums);
            }
            else
            {
                NarrowTile.Add(ref panel, in strip, in sums);
            }

            for (var j = 0; j < strip.Width; j++)
            {
                tile.Slice(j * height, rows).CopyTo(Entries(row, rows, column + j, 1));
            }

            column += strip.Width;
        }
    }

    private TileSums<T, TEnd> Sums(Span<T> entries, int column, int tiles) =>
        new(entries, Place.End)
        {
            Column = Place.FirstColumn + column,
            ColumnStride = Place.Entries.ColumnStride,
            Tiles = tiles,
            AreNew = AreNew,
        };

    private Span<T> Entries(int row, int rows, int column, int columns) =>
        Place.Entries.Data.AsSpan(
            Place.Entries.Start + (column * Place.Entries.ColumnStride) + row,
            ((columns - 1) * Place.Entries.ColumnStride) + rows
        );
}
