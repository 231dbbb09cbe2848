using System.Collections.Concurrent;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>The cell's own threads that are in its code right now.</summary>
internal sealed class WorkingThreads
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan Nudge = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentDictionary<Thread, bool> own = new();

    /// <summary>Whether any thread is still in the cell's code.</summary>
    public bool Any => !own.IsEmpty;

    public void Enter() => own[Thread.CurrentThread] = true;

    public void Leave() => own.TryRemove(Thread.CurrentThread, out _);

    /// <summary>Ends whatever the cell's own threads wait for, until none is left or patience is.</summary>
    public void InterruptAll()
    {
        var end = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        using var pause = new ManualResetEventSlim();
        while (Any && Environment.TickCount64 < end)
        {
            foreach (var thread in own.Keys)
            {
                thread.Interrupt();
            }

            pause.Wait(Nudge);
        }
    }
}
