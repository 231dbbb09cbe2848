using System.Numerics;

namespace InitLab.Numerics;

/// <summary>The matrix product on one thread, block after block so that what is read again is in a cache.</summary>
/// <remarks>
/// Goto and van de Geijn (2008), "Anatomy of high-performance matrix multiplication", with deeper blocks: a strip of
/// the right factor meets panels of the left one, 128 rows of doubles, so that either is read from a near cache again
/// and again, and a tile is written once where there are no more than 800 inner indices. Beyond that, a block of inner
/// indices continues the chains where the block before left them, so blocks change no bit.
/// </remarks>
internal static class BlockedProduct
{
    private const int BlockDepth = 800;
    private const int BlockColumns = 64 * ProductTile.Columns;
    private const int BlockTiles = 16;

    /// <summary>Whether no chain is interrupted, as an end other than <see cref="SumsKept{T}"/> needs it.</summary>
    /// <param name="inner">The length of a chain.</param>
    internal static bool IsOneBlock(int inner) => inner <= BlockDepth;

    internal static void Multiply<T, TEnd>(LeftFactor<T> a, StridedMatrix<T> b, ProductPlace<T, TEnd> place)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TEnd : struct, ITileEnd<T>
    {
        Reserve(a, b, out var panels, out var strips);
        var blockDepth = Depth(b.Rows);
        for (var column = 0; column < b.Columns; column += BlockColumns)
        {
            var width = Math.Min(BlockColumns, b.Columns - column);
            var (right, target) = (b.ColumnBlock(column, width), place.ColumnBlock(column, width));
            for (var k = 0; k < b.Rows; k += blockDepth)
            {
                var depth = Math.Min(blockDepth, b.Rows - k);
                var block = new BlockStrips<T>(right.RowBlock(k, depth), strips);
                AddBlock(a.ColumnBlock(k, depth), block, panels, new BlockSums<T, TEnd>(target, k == 0));
            }
        }
    }

    /// <summary>Gets the room that this thread needs, which it then keeps.</summary>
    /// <param name="a">The left factor.</param>
    /// <param name="b">The right factor.</param>
    /// <param name="panels">For panels of the left factor.</param>
    /// <param name="strips">For a block of the right one, empty where that is read in place.</param>
    internal static void Reserve<T>(LeftFactor<T> a, StridedMatrix<T> b, out Span<T> panels, out T[] strips)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var depth = Depth(b.Rows);
        var rows = a.IsLaidOut ? 0 : Math.Min(BlockTiles * ProductTile.Rows<T>(), a.Rows);
        panels = Scratch<Left, T>.Aligned(Panel.Room<T>(rows, depth));
        strips = Scratch<Right, T>.Of(
            b.RowStride == 1 ? 0 : BlockStrips<T>.Room(depth, Math.Min(BlockColumns, b.Columns))
        );
    }

    // Equal blocks, because one of few inner indices takes long for what it does.
    private static int Depth(int inner)
    {
        var blocks = (inner + BlockDepth - 1) / BlockDepth;
        return (inner + blocks - 1) / blocks;
    }

    private static void AddBlock<T, TEnd>(
        in LeftFactor<T> a,
        in BlockStrips<T> strips,
        Span<T> room,
        in BlockSums<T, TEnd> sums
    )
        where T : unmanaged, IFloatingPointIeee754<T>
        where TEnd : struct, ITileEnd<T>
    {
        var blockRows = BlockTiles * ProductTile.Rows<T>();
        for (var row = 0; row < a.Rows; row += blockRows)
        {
            var rows = Math.Min(blockRows, a.Rows - row);
            sums.Add(a.Panels(row, rows, room), in strips, row, rows);
        }
    }

    private readonly struct Left;

    private readonly struct Right;
}
