namespace InitLab.Jupyter;

/// <summary>Keeps the thread pool answering, however many of its threads a cell blocks.</summary>
/// <remarks>
/// Sockets and the outputs of cells use the pool, which by itself adds a thread or two a second: 500 blocked tasks of a
/// cell would silence the kernel for minutes. To allow many threads from the start would be no cure: an endless
/// <c>Parallel.For</c> takes all that it may have. So a small task is sent through the pool again and again, and when
/// it does not come back, the pool may have a thread for each task that waits.
/// </remarks>
internal sealed class PoolWatch : IDisposable
{
    // Above what a cell that is meant to work needs; each thread takes an address range and a little memory.
    private const int MostThreads = 4096;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromMilliseconds(100);

    private readonly ManualResetEventSlim _end = new();
    private readonly AutoResetEvent _answer = new(initialState: false);

    /// <summary>Watches from now on.</summary>
    public void Start() => new Thread(Watch) { IsBackground = true, Name = "kernel pool watch" }.Start();

    /// <summary>Ends the watch.</summary>
    public void Dispose() => _end.Set();

    private void Watch()
    {
        ThreadPool.GetMinThreads(out var least, out _);
        var isRaised = false;
        while (!_end.Wait(Period))
        {
            ThreadPool.UnsafeQueueUserWorkItem(static answer => answer.Set(), _answer, preferLocal: false);
            while (!_answer.WaitOne(TimeToAnswer) && !_end.IsSet)
            {
                Allow(ThreadPool.ThreadCount + (int)Math.Min(ThreadPool.PendingWorkItemCount, MostThreads));
                isRaised = true;
            }

            if (isRaised && ThreadPool.ThreadCount <= least)
            {
                Allow(least);
                isRaised = false;
            }
        }
    }

    private static void Allow(int threads)
    {
        ThreadPool.GetMinThreads(out _, out var ports);
        ThreadPool.SetMinThreads(Math.Min(threads, MostThreads), ports);
    }
}
