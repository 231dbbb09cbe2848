namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>The threads that a session's cells run on; a blocked one never holds up the others.</summary>
/// <remarks>Cells may abort and interrupt their threads, so they never run on threads of the pool.</remarks>
internal sealed class CellThreads
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(2);
    private readonly Queue<Func<bool>> _waiting = new();
    private int _idle;

    /// <summary>Runs the work as soon as may be.</summary>
    /// <param name="work">The work; it answers whether its thread is fit to be used again.</param>
    public void Run(Func<bool> work)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(work);
            if (_waiting.Count <= _idle)
            {
                Monitor.Pulse(_waiting);
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
        lock (_waiting)
        {
            _idle++;
            try
            {
                while (_waiting.Count == 0)
                {
                    if (!Monitor.Wait(_waiting, IdleTime) && _waiting.Count == 0)
                    {
                        return null;
                    }
                }

                return _waiting.Dequeue();
            }
            finally
            {
                _idle--;
            }
        }
    }
}
