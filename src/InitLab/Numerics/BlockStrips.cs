using System.Numerics;
using System.Runtime.CompilerServices;

namespace InitLab.Numerics;

/// <summary>A block of the right factor, cut into strips as wide as a tile.</summary>
/// <remarks>Columns whose numbers stand one after the other are read in place; others are copied.</remarks>
internal readonly struct BlockStrips<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Room between columns, because strips that all begin in one set of the first cache would drive one another out.
    private const int Gap = 2;

    private const int RowsAhead = 2;

    private readonly T[] _data;
    private readonly int _start;
    private readonly int _columnStride;
    private readonly bool _areCopies;

    internal BlockStrips(StridedMatrix<T> block, T[] strips)
    {
        (_data, _start, _columnStride) = (block.Data, block.Start, block.ColumnStride);
        (Rows, Columns) = (block.Rows, block.Columns);
        if (block.RowStride == 1)
        {
            return;
        }

        (_data, _start, _columnStride, _areCopies) = (strips, 0, block.Rows + Gap, true);
        var sixes = ProductTile.Sixes(block.Columns);
        var fours = (block.Columns - sixes) / NarrowTile.Columns * NarrowTile.Columns;
        Copy<Six>(block.ColumnBlock(0, sixes), ProductTile.Columns, strips);
        Copy<Four>(block.ColumnBlock(sixes, fours), NarrowTile.Columns, strips.AsSpan(sixes * _columnStride));
        CopyFew(block.ColumnBlock(sixes + fours, block.Columns - sixes - fours), strips.AsSpan((sixes + fours) * _columnStride));
    }

    /// <summary>The room that the strips of a block need.</summary>
    /// <param name="depth">The rows of the block.</param>
    /// <param name="columns">Its columns.</param>
    internal static int Room(int depth, int columns) => (depth + Gap) * columns;

    internal int Rows { get; }

    internal int Columns { get; }

    /// <summary>Strips side by side.</summary>
    /// <param name="column">The first column.</param>
    /// <param name="width">The width of each.</param>
    /// <param name="count">How many.</param>
    internal TileStrips<T> At(int column, int width, int count) =>
        new(ref _data[_start + (column * _columnStride)])
        {
            Count = count,
            Depth = Rows,
            Width = width,
            RowStride = _areCopies ? width : 1,
            ColumnStride = _areCopies ? 1 : _columnStride,
            Next = (nint)width * _columnStride,
        };

    // Strips of whole tiles, a row of all of them after the other.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy<TPiece>(StridedMatrix<T> columns, int width, Span<T> strips)
        where TPiece : struct
    {
        if (columns.Columns == 0)
        {
            return;
        }

        if (columns.ColumnStride != 1)
        {
            for (var column = 0; column < columns.Columns; column += width)
            {
                CopyFew(columns.ColumnBlock(column, width), strips[(column * (columns.Rows + Gap))..]);
            }

            return;
        }

        var next = Room(columns.Rows, width);
        var lastStrip = ((columns.Columns / width) - 1) * next;
        for (var k = 0; k < columns.Rows; k++)
        {
            // The first and the last number that are read and written are in bounds, so all are.
            ref var from = ref columns.Data.AsSpan(columns.Start + (k * columns.RowStride), columns.Columns)[0];
            ref var to = ref strips.Slice(k * width, lastStrip + width)[0];
            for (var j = columns.Columns; j > 0; j -= width)
            {
                Lookahead.Fetch(ref from, (nint)columns.RowStride * RowsAhead);
                Unsafe.As<T, TPiece>(ref to) = Unsafe.As<T, TPiece>(ref from);
                from = ref Unsafe.Add(ref from, width);
                to = ref Unsafe.Add(ref to, (nint)next);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyFew(StridedMatrix<T> strip, Span<T> packed)
    {
        var place = 0;
        for (var k = 0; k < strip.Rows; k++)
        {
            var from = strip.Start + (k * strip.RowStride);
            for (var j = 0; j < strip.Columns; j++)
            {
                packed[place++] = strip.Data[from];
                from += strip.ColumnStride;
            }
        }
    }

    // A piece is copied in one or two instructions, unlike a span of unknown length.
    [InlineArray(ProductTile.Columns)]
    private struct Six
    {
        private T _first;
    }

    [InlineArray(NarrowTile.Columns)]
    private struct Four
    {
        private T _first;
    }
}
