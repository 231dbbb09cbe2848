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
        var sixes = block.ColumnStride == 1 ? ProductTile.Sixes(block.Columns) : 0;
        if (sixes > 0)
        {
            CopySixes(block.ColumnBlock(0, sixes), strips);
        }

        var width = 0;
        for (var column = sixes; column < block.Columns; column += width)
        {
            width = ProductTile.Width(block.Columns - column);
            Copy(block.ColumnBlock(column, width), strips.AsSpan(column * _columnStride));
        }
    }

    /// <summary>The room that the strips of a block need.</summary>
    /// <param name="depth">The rows of the block.</param>
    /// <param name="columns">Its columns.</param>
    internal static int Room(int depth, int columns) => (depth + Gap) * columns;

    internal int Rows { get; }

    internal int Columns { get; }

    /// <summary>The columns of one tile.</summary>
    /// <param name="column">The first of them.</param>
    /// <param name="width">How many, the <see cref="ProductTile.Width"/> there.</param>
    internal TileStrip<T> At(int column, int width)
    {
        ref var first = ref _data[_start + (column * _columnStride)];
        return _areCopies
            ? new(ref first, Rows)
            {
                Columns = width,
                RowStride = width,
                ColumnStride = 1,
            }
            : new(ref first, Rows)
            {
                Columns = width,
                RowStride = 1,
                ColumnStride = _columnStride,
            };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(StridedMatrix<T> strip, Span<T> packed)
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopySixes(StridedMatrix<T> columns, T[] strips)
    {
        var next = Room(columns.Rows, ProductTile.Columns);
        var lastStrip = ((columns.Columns / ProductTile.Columns) - 1) * next;
        for (var k = 0; k < columns.Rows; k++)
        {
            // The first and the last number that are read and written are in bounds, so all are.
            ref var from = ref columns.Data.AsSpan(columns.Start + (k * columns.RowStride), columns.Columns)[0];
            ref var to = ref strips.AsSpan(k * ProductTile.Columns, lastStrip + ProductTile.Columns)[0];
            for (var j = columns.Columns; j > 0; j -= ProductTile.Columns)
            {
                Lookahead.Fetch(ref from, (nint)columns.RowStride * RowsAhead);
                Unsafe.As<T, Six>(ref to) = Unsafe.As<T, Six>(ref from);
                from = ref Unsafe.Add(ref from, ProductTile.Columns);
                to = ref Unsafe.Add(ref to, (nint)next);
            }
        }
    }

    // Copied in one or two instructions, unlike a span of unknown length.
    [InlineArray(ProductTile.Columns)]
    private struct Six
    {
        private T _first;
    }
}
