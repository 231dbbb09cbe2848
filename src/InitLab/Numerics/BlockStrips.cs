using System.Numerics;
using System.Runtime.CompilerServices;

namespace InitLab.Numerics;

/// <summary>A block of the right factor, cut into strips as wide as a tile.</summary>
/// <remarks>Columns whose numbers stand one after the other are read in place; others are copied.</remarks>
internal readonly struct BlockStrips<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // So few rows stay in the first cache while all strips take their parts of them.
    private const int RowsAtOnce = 8;

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

        (_data, _start, _columnStride, _areCopies) = (strips, 0, block.Rows, true);
        var sixes = block.ColumnStride == 1 ? ProductTile.Sixes(block.Columns) : 0;
        CopySixes(block.ColumnBlock(0, sixes), strips);
        var width = 0;
        for (var column = sixes; column < block.Columns; column += width)
        {
            width = ProductTile.Width(block.Columns - column);
            Copy(block.ColumnBlock(column, width), strips.AsSpan(column * block.Rows));
        }
    }

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

    private static void Copy(StridedMatrix<T> strip, Span<T> packed)
    {
        for (var k = 0; k < strip.Rows; k++)
        {
            for (var j = 0; j < strip.Columns; j++)
            {
                packed[(k * strip.Columns) + j] = strip.Data[
                    strip.Start + (k * strip.RowStride) + (j * strip.ColumnStride)
                ];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopySixes(StridedMatrix<T> columns, T[] strips)
    {
        var stride = (nint)columns.RowStride;
        for (var first = 0; first < columns.Rows; first += RowsAtOnce)
        {
            var rows = Math.Min(RowsAtOnce, columns.Rows - first);
            for (var column = 0; column < columns.Columns; column += ProductTile.Columns)
            {
                // The first and the last number that are read and written are in bounds, so all are.
                var start = columns.Start + (first * columns.RowStride) + column;
                ref var from = ref columns.Data.AsSpan(start, ((rows - 1) * columns.RowStride) + ProductTile.Columns)[
                    0
                ];
                var place = (column * columns.Rows) + (first * ProductTile.Columns);
                ref var to = ref strips.AsSpan(place, rows * ProductTile.Columns)[0];
                for (var k = rows; k > 0; k--)
                {
                    Unsafe.As<T, Six>(ref to) = Unsafe.As<T, Six>(ref from);
                    from = ref Unsafe.Add(ref from, stride);
                    to = ref Unsafe.Add(ref to, ProductTile.Columns);
                }
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
