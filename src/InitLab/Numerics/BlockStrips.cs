using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InitLab.Numerics;

/// <summary>A block of the right factor, cut into strips as wide as a tile.</summary>
/// <remarks>Columns whose numbers stand one after the other are read in place; others are copied.</remarks>
internal readonly struct BlockStrips<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
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
        for (var column = 0; column < block.Columns; column += ProductTile.Columns)
        {
            Pack(In(block, column), strips.AsSpan(column * block.Rows));
        }
    }

    internal int Columns => _block.Columns;

    internal StridedMatrix<T> At(int column)
    {
        var strip = In(_block, column);
        return _strips is null
            ? strip
            : new(_strips, strip.Rows, strip.Columns, ProductTile.Columns, 1) { Start = column * strip.Rows };
    }

    private static StridedMatrix<T> In(StridedMatrix<T> block, int column) =>
        block.ColumnBlock(column, Math.Min(ProductTile.Columns, block.Columns - column));

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
                packed[(k * ProductTile.Columns) + j] = strip.Data[
                    strip.Start + (k * strip.RowStride) + (j * strip.ColumnStride)
                ];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(StridedMatrix<T> strip, Span<Six> packed)
    {
        for (var k = 0; k < strip.Rows; k++)
        {
            var row = strip.Data.AsSpan(strip.Start + (k * strip.RowStride), ProductTile.Columns);
            packed[k] = MemoryMarshal.Cast<T, Six>(row)[0];
        }
    }

    // Copied in one or two instructions, unlike a span of unknown length.
    [InlineArray(ProductTile.Columns)]
    private struct Six
    {
        private T _first;
    }
}
