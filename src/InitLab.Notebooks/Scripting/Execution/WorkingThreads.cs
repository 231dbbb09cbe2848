using System.Collections.Concurrent;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>The threads that are in the code of a cell right now.</summary>
internal sealed class WorkingThreads
{
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

    /// <summary>Ends whatever the cell's own threads wait for.</summary>
    public void Interrupt()
    {
        foreach (var thread in own.Keys)
        {
            thread.Interrupt();
        }
    }
}
