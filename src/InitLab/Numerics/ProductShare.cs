using System.Numerics;

namespace InitLab.Numerics;

/// <summary>A part of a product, computed by whichever thread comes first.</summary>
/// <remarks>
/// The caller also goes through all shares, so a busy thread pool delays nothing. A work item that comes too late finds
/// nothing on offer, or helps with the next product.
/// </remarks>
internal sealed class ProductShare<T, TEnd> : IThreadPoolWorkItem
    where T : unmanaged, IFloatingPointIeee754<T>
    where TEnd : struct, ITileEnd<T>
{
    [ThreadStatic]
    private static ProductShare<T, TEnd>[]? _ofThisThread;

    private LeftFactor<T> _a;
    private StridedMatrix<T> _b;
    private ProductPlace<T, TEnd> _place;
    private volatile State _state;

    private enum State
    {
        Done,
        Offered,
        Taken,
    }

    /// <summary>The shares of the products that this thread asks for.</summary>
    /// <param name="count">At least how many.</param>
    internal static ProductShare<T, TEnd>[] OfThisThread(int count)
    {
        if (_ofThisThread is null || _ofThisThread.Length < count)
        {
            _ofThisThread = [.. Enumerable.Range(0, count).Select(_ => new ProductShare<T, TEnd>())];
        }

        return _ofThisThread;
    }

    /// <summary>Computes the share unless another thread does.</summary>
    public void Execute()
    {
        if (Interlocked.CompareExchange(ref _state, State.Taken, State.Offered) == State.Offered)
        {
            BlockedProduct.Multiply(_a, _b, _place);
            _state = State.Done;
        }
    }

    internal void Offer(LeftFactor<T> a, StridedMatrix<T> b, ProductPlace<T, TEnd> place)
    {
        (_a, _b, _place) = (a, b, place);
        _state = State.Offered;
    }

    /// <summary>Waits until the share is computed.</summary>
    internal void Await()
    {
        var spinner = default(SpinWait);
        while (_state != State.Done)
        {
            // Never asleep for a whole millisecond: the other thread is about to finish.
            spinner.SpinOnce(sleep1Threshold: -1);
        }

        (_a, _b, _place) = (default, default, default);
    }
}
