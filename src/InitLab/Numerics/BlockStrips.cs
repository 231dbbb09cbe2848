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
        var whole = Columns - ((Columns - Sixes) % NarrowTile.Columns);
        Copy<Six>(block.ColumnBlock(0, Sixes), strips);
        Copy<Four>(block.ColumnBlock(Sixes, whole - Sixes), strips.AsSpan(Sixes * _columnStride));
        CopyFew(block.ColumnBlock(whole, Columns - whole), strips.AsSpan(whole * _columnStride));
    }

    /// <summary>The room that the strips of a block need.</summary>
    /// <param name="depth">The rows of the block.</param>
    /// <param name="columns">Its columns.</param>
    internal static int Room(int depth, int columns) => (depth + Gap) * columns;

    internal int Rows { get; }

    internal int Columns { get; }

    /// <summary>How many columns, from the first, are those of strips that are six wide.</summary>
    internal int Sixes => ProductTile.Sixes(Columns);

    /// <summary>Strips that are six wide.</summary>
    /// <param name="column">The first column.</param>
    /// <param name="columns">How many columns, six times the number of strips.</param>
    internal TileStrips<T> SixWide(int column, int columns) =>
        At(column, ProductTile.Columns, columns / ProductTile.Columns);

    /// <summary>The strip from a column on that is for a narrow tile.</summary>
    /// <param name="column">The first column.</param>
    internal TileStrips<T> Narrow(int column) => At(column, Math.Min(NarrowTile.Columns, Columns - column), 1);

    private TileStrips<T> At(int column, int width, int count) =>
        new(ref _data[_start + (column * _columnStride)])
        {
            Count = count,
            Depth = Rows,
            Width = width,
            RowStride = _areCopies ? width : 1,
            ColumnStride = _areCopies ? 1 : _columnStride,
            Next = (nint)width * _columnStride,
        };

    // Strips as wide as a piece: a row of all of them, then the next.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy<TPiece>(StridedMatrix<T> columns, Span<T> strips)
        where TPiece : struct
    {
        var width = Unsafe.SizeOf<TPiece>() / Unsafe.SizeOf<T>();
        var (count, next) = (columns.Columns / width, Room(columns.Rows, width));
        if (columns.ColumnStride != 1 || count == 0)
        {
            for (var i = 0; i < count; i++)
            {
                CopyFew(columns.ColumnBlock(i * width, width), strips[(i * next)..]);
            }

            return;
        }

        for (var k = 0; k < columns.Rows; k++)
        {
            // The first and the last number that are read and written are in bounds, so all are.
            ref var from = ref columns.Data.AsSpan(columns.Start + (k * columns.RowStride), columns.Columns)[0];
            ref var to = ref strips.Slice(k * width, ((count - 1) * next) + width)[0];
            for (var i = count; i > 0; i--)
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
