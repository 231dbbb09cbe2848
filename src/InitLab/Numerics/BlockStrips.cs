using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InitLab.Numerics;

/// <summary>A block of the right factor, cut into strips as wide as a tile.</summary>
/// <remarks>Columns whose numbers stand one after the other are read in place; others are copied.</remarks>
internal readonly struct BlockStrips<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // So few rows stay in the first cache while all strips take their parts of them.
    private const int RowsAtOnce = 8;

    private readonly StridedMatrix<T> _block;
    private readonly T[]? _strips;

    internal BlockStrips(StridedMatrix<T> block, T[] strips)
    {
        _block = block;
        if (block.RowStride == 1)
        {
            return;
        }

        _strips = strips;
        for (var k = 0; k < block.Rows; k += RowsAtOnce)
        {
            var rows = block.RowBlock(k, Math.Min(RowsAtOnce, block.Rows - k));
            var width = 0;
            for (var column = 0; column < block.Columns; column += width)
            {
                width = ProductTile.Width(block.Columns - column);
                Pack(rows.ColumnBlock(column, width), strips.AsSpan((column * block.Rows) + (k * width)));
            }
        }
    }

    internal int Columns => _block.Columns;

    /// <summary>The columns of one tile.</summary>
    /// <param name="column">The first of them.</param>
    /// <param name="width">How many, the <see cref="ProductTile.Width"/> there.</param>
    internal TileStrip<T> At(int column, int width) =>
        _strips is null
            ? new(_block.ColumnBlock(column, width))
            : new(new(_strips, _block.Rows, width, width, 1) { Start = column * _block.Rows });

    private static void Pack(StridedMatrix<T> strip, Span<T> packed)
    {
        if (strip.ColumnStride == 1 && strip.Columns == ProductTile.Columns)
        {
            Copy(strip, MemoryMarshal.Cast<T, Six>(packed));
            return;
        }

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
    private static void Copy(StridedMatrix<T> strip, Span<Six> packed)
    {
        // The last row is in the strip's numbers, so all are.
        var last = strip.Data.AsSpan(strip.Start + ((strip.Rows - 1) * strip.RowStride), ProductTile.Columns);
        ref var from = ref Unsafe.Subtract(ref last[0], (nint)(strip.Rows - 1) * strip.RowStride);
        for (var k = 0; k < strip.Rows; k++)
        {
            packed[k] = Unsafe.As<T, Six>(ref from);
            from = ref Unsafe.Add(ref from, (nint)strip.RowStride);
        }
    }

    // Copied in one or two instructions, unlike a span of unknown length.
    [InlineArray(ProductTile.Columns)]
    private struct Six
    {
        private T _first;
    }
}
