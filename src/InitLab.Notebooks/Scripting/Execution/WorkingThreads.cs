using System.Collections.Concurrent;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>The threads that are in the code of a cell right now.</summary>
internal sealed class WorkingThreads
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan Nudge = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentDictionary<Thread, bool> own = new();
    private readonly ConcurrentDictionary<Thread, bool> pooled = new();

    /// <summary>Whether any thread is still in the cell's code.</summary>
    public bool Any => !own.IsEmpty || pooled.Keys.Any(thread => thread.IsAlive);

    public void Enter() => own[Thread.CurrentThread] = true;

    public void Leave() => own.TryRemove(Thread.CurrentThread, out _);

    /// <summary>Notes that a thread of the pool, which nobody may stop, enters the cell's code.</summary>
    public void EnterPooled() => pooled[Thread.CurrentThread] = true;

    /// <summary>Notes that a thread of the pool leaves the cell's code.</summary>
    public void LeavePooled() => pooled.TryRemove(Thread.CurrentThread, out _);

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
