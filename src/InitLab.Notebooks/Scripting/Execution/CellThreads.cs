namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>The threads that a session's cells run on; a blocked one never holds up the others.</summary>
/// <remarks>Cells may abort and interrupt their threads, so they never run on threads of the pool.</remarks>
internal sealed class CellThreads
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(2);
    private readonly Queue<Func<bool>> waiting = new();
    private int idle;

    /// <summary>Runs the work as soon as may be.</summary>
    /// <param name="work">The work; it answers whether its thread is fit to be used again.</param>
    public void Run(Func<bool> work)
    {
        lock (waiting)
        {
            waiting.Enqueue(work);
            if (waiting.Count <= idle)
            {
                Monitor.Pulse(waiting);
                return;
            }
        }

        new Thread(Serve) { IsBackground = true, Name = "cell" }.UnsafeStart();
    }

    private void Serve()
    {
        while (Next() is { } work && work()) { }
    }

    private Func<bool>? Next()
    {
        lock (waiting)
        {
            idle++;
            try
            {
                while (waiting.Count == 0)
                {
                    if (!Monitor.Wait(waiting, IdleTime) && waiting.Count == 0)
                    {
                        return null;
                    }
                }

                return waiting.Dequeue();
            }
            finally
            {
                idle--;
            }
        }
    }
}
