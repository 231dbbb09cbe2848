using System.Numerics;

namespace InitLab.Numerics;

/// <summary>The matrix product on several threads.</summary>
/// <remarks>
/// Each thread computes a share of the product's columns, or of its rows where there are more of them, from whole
/// chains: their number changes no bit. Shares are kept for the next product of the same caller, so nothing is
/// allocated.
/// </remarks>
internal static class SharedProduct
{
    // About 0.1 ms of work, which is also what waking another thread may cost.
    private const long WorkOfThread = 1 << 22;

    /// <summary>How many threads a product is worth.</summary>
    /// <param name="multiplyAdds">rows × inner × columns.</param>
    internal static int Threads(long multiplyAdds) =>
        (int)Math.Clamp(multiplyAdds / WorkOfThread, 1, Environment.ProcessorCount);

    internal static void Multiply<T, TEnd>(
        LeftFactor<T> a,
        StridedMatrix<T> b,
        ProductPlace<T, TEnd> place,
        int threads
    )
        where T : unmanaged, IFloatingPointIeee754<T>
        where TEnd : struct, ITileEnd<T>
    {
        var byColumns = b.Columns >= a.Rows;
        var (length, tile) = byColumns ? (b.Columns, ProductTile.Columns) : (a.Rows, ProductTile.Rows<T>());
        var tiles = (length + tile - 1) / tile;
        BlockedProduct.Reserve(a, b, out _, out _);
        var shares = ProductShare<T, TEnd>.OfThisThread(threads);
        for (var i = 0; i < threads; i++)
        {
            var first = Math.Min(length, tiles * i / threads * tile);
            var count = Math.Min(length, tiles * (i + 1) / threads * tile) - first;
            shares[i]
                .Offer(
                    byColumns ? a : a.RowBlock(first, count),
                    byColumns ? b.ColumnBlock(first, count) : b,
                    byColumns ? place.ColumnBlock(first, count) : place.RowBlock(first, count)
                );
        }

        for (var i = 1; i < threads; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(shares[i], preferLocal: false);
        }

        for (var i = 0; i < threads; i++)
        {
            shares[i].Execute();
        }

        for (var i = 0; i < threads; i++)
        {
            shares[i].Await();
        }
    }
}
