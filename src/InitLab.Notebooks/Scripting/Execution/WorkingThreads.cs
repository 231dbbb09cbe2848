using System.Collections.Concurrent;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>The cell's own threads that are in its code right now.</summary>
internal sealed class WorkingThreads
{
    private static readonly TimeSpan Nudge = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentDictionary<Thread, bool> _own = new();

    /// <summary>Whether any thread is still in the cell's code.</summary>
    public bool Any => !_own.IsEmpty;

    public void Enter() => _own[Thread.CurrentThread] = true;

    public void Leave() => _own.TryRemove(Thread.CurrentThread, out _);

    /// <summary>Ends whatever the cell's own threads wait for, until none is left or time is up.</summary>
    /// <param name="time">How long to go on.</param>
    public void InterruptUntilIdle(TimeSpan time) => UntilIdle(time, InterruptWaiting);

    /// <summary>Waits until no thread is left or time is up.</summary>
    /// <param name="time">How long to wait.</param>
    public void AwaitIdle(TimeSpan time) => UntilIdle(time, static () => { });

    private void UntilIdle(TimeSpan time, Action act)
    {
        var end = Environment.TickCount64 + (long)time.TotalMilliseconds;
        using var pause = new ManualResetEventSlim();
        while (Any && Environment.TickCount64 < end)
        {
            act();
            pause.Wait(Nudge);
        }
    }

    // A thread that runs keeps an interruption for its next wait, where it could meet an abort: only those that wait
    // get one.
    private void InterruptWaiting()
    {
        foreach (var thread in _own.Keys.Where(thread => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin)))
        {
            thread.Interrupt();
        }
    }
}
