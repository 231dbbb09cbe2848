using System.Numerics;

namespace InitLab.Numerics;

/// <summary>The matrix product on one thread, block after block so that what is read again is in a cache.</summary>
/// <remarks>
/// Goto and van de Geijn (2008), "Anatomy of high-performance matrix multiplication": a panel of the left factor
/// (16 KiB) stays in the first cache, a block of the right one (768 KiB) in the second. A block of inner indices
/// continues the chains where the block before left them, so blocks change no bit.
/// </remarks>
internal static class BlockedProduct
{
    private const int BlockDepth = 256;
    private const int BlockColumns = 64 * ProductTile.Columns;

    internal static void Multiply<T>(StridedMatrix<T> a, StridedMatrix<T> b, StridedMatrix<T> product)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Reserve(b, out var panel, out var strips);
        for (var column = 0; column < b.Columns; column += BlockColumns)
        {
            var width = Math.Min(BlockColumns, b.Columns - column);
            var (right, target) = (b.ColumnBlock(column, width), product.ColumnBlock(column, width));
            for (var k = 0; k < b.Rows; k += BlockDepth)
            {
                var depth = Math.Min(BlockDepth, b.Rows - k);
                var block = new BlockStrips<T>(right.RowBlock(k, depth), strips);
                AddBlock(a.ColumnBlock(k, depth), block, panel, new BlockSums<T>(target, k == 0));
            }
        }
    }

    /// <summary>Gets the room that this thread needs, which it then keeps.</summary>
    /// <param name="b">The right factor.</param>
    /// <param name="panel">For a panel of the left factor.</param>
    /// <param name="strips">For a block of the right one, empty where that is read in place.</param>
    internal static void Reserve<T>(StridedMatrix<T> b, out Span<T> panel, out T[] strips)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var depth = Math.Min(b.Rows, BlockDepth);
        panel = Scratch<Left, T>.Aligned(ProductTile.Rows<T>() * depth);
        strips = Scratch<Right, T>.Of(b.RowStride == 1 ? 0 : depth * Math.Min(BlockColumns, b.Columns));
    }

    private static void AddBlock<T>(
        in StridedMatrix<T> a,
        in BlockStrips<T> strips,
        Span<T> panel,
        in BlockSums<T> sums
    )
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var tileRows = ProductTile.Rows<T>();
        for (var row = 0; row < a.Rows; row += tileRows)
        {
            Panel.Pack(a.RowBlock(row, Math.Min(tileRows, a.Rows - row)), panel);
            sums.Add(panel, in strips, row);
        }
    }

    private readonly struct Left;

    private readonly struct Right;
}
