using System.Runtime;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>One run of a cell: its code and the continuations of its awaits can be stopped wherever they are.</summary>
/// <remarks>
/// Code that looks at the <see cref="StopSign"/> ends there, as the loops of every cell do. Each piece of work runs on
/// a thread of its own that is interrupted, which ends sleeps and waits, and under <see cref="ControlledExecution"/>,
/// the last resort for compiled code that never looks. Unlike a single-threaded context, a blocked piece of work never
/// keeps a continuation waiting, so a cell that blocks on a task does not deadlock.
/// </remarks>
internal sealed class CellRun(CellThreads threads) : SynchronizationContext
{
    private static readonly TimeSpan TimeToEndByItself = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan TimeToEndByAbort = TimeSpan.FromMilliseconds(550);

    // Whether threads of the pool still work for the cell cannot be seen.
    private static readonly TimeSpan TimeToLookElsewhere = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _cancellation = new();
    private readonly CancellationTokenSource _abortion = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _guard = new();
    private string? _stopReason;
    private volatile bool _hasEndedCode;

    /// <summary>Receives what code of the cell threw where nothing awaits it.</summary>
    public Action<Exception> OnStrayFailure { get; set; } = _ => { };

    /// <summary>Why the run was stopped, or null.</summary>
    public string? StopReason => Volatile.Read(ref _stopReason);

    /// <summary>Signalled when the run is stopped.</summary>
    public CancellationToken Token => _cancellation.Token;

    /// <summary>The threads that are in the cell's code.</summary>
    public WorkingThreads Working { get; } = new();

    public override void Post(SendOrPostCallback d, object? state)
    {
        var flow = ExecutionContext.Capture();
        Guard(() => threads.Run(() => Execute(() => Flow(flow, () => d(state)))));
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>
    /// Ends work that announces itself, such as each step of a training, where it does: gentler than the abort.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public override void OperationStarted() => ThrowIfStopped();

    /// <summary>Runs the body to its end, or until the run is stopped and its threads have had time to end.</summary>
    /// <returns>Whether the body and all that it called ended by themselves; its exception is thrown.</returns>
    public async Task<bool> RunAsync(Func<Task> body)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        threads.Run(() => Execute(() => Start(body, done)));
        await Task.WhenAny(done.Task, _stopped.Task);
        if (StopReason is not null)
        {
            await _stopped.Task;
        }

        // Code that was ended may have caught that and have come to its end.
        var ended = done.Task.IsCompletedSuccessfully && !_hasEndedCode;
        if (StopReason is null)
        {
            await done.Task;
        }

        return ended;
    }

    /// <summary>
    /// Does what must be done wholly or not at all, unless the run is stopped: no abort falls into it.
    /// </summary>
    public void Guard(Action action)
    {
        lock (_guard)
        {
            if (StopReason is null)
            {
                action();
            }
        }
    }

    /// <summary>Ends code of a stopped run where it asks.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public void ThrowIfStopped()
    {
        if (StopReason is { } reason)
        {
            _hasEndedCode = true;
            throw new OperationCanceledException(reason, _cancellation.Token);
        }
    }

    /// <summary>Stops the run; only the first reason counts.</summary>
    public void Stop(string reason)
    {
        lock (_guard)
        {
            if (StopReason is not null)
            {
                return;
            }

            Volatile.Write(ref _stopReason, reason);
        }

        StopSign.Raise();
        // The pool may be full of the cell's own work, and the calling thread may be the cell's.
        new Thread(EndThreads) { IsBackground = true, Name = "cell interrupt" }.UnsafeStart();
    }

    private static void Flow(ExecutionContext? flow, Action work)
    {
        if (flow is null)
        {
            work();
        }
        else
        {
            ExecutionContext.Run(flow, static state => ((Action)state!)(), work);
        }
    }

    private static void Start(Func<Task> body, TaskCompletionSource done) =>
        _ = body()
            .ContinueWith(
                task => done.TrySetFromTask(task),
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default
            );

    // One after the other: an abort that meets an exception on its way can end the whole process (seen).
    private void EndThreads()
    {
        new Thread(_cancellation.Cancel) { IsBackground = true, Name = "cell cancellation" }.UnsafeStart();
        Working.InterruptUntilIdle(TimeToEndByItself);
        if (Working.Any)
        {
            // Aborting a thread may wait for that thread.
            new Thread(_abortion.Cancel) { IsBackground = true, Name = "cell abort" }.UnsafeStart();
            Working.AwaitIdle(TimeToEndByAbort);
        }

        _stopped.TrySetResult();
        using var pause = new ManualResetEventSlim();
        pause.Wait(TimeToLookElsewhere);
        StopSign.Lower();
    }

    private bool Execute(Action work)
    {
        if (StopReason is not null)
        {
            return true;
        }

        SetSynchronizationContext(this);
        Working.Enter();
        try
        {
            Control(work);
        }
        catch (Exception failure) when (StopReason is null)
        {
            OnStrayFailure(failure);
        }
        catch (Exception) when (StopReason is not null)
        {
            // What a stopped cell throws while it ends is of no interest.
        }
        finally
        {
            SetSynchronizationContext(null);
            Working.Leave();
        }

        // A thread that may have been interrupted could pass that on to the next piece of work.
        return StopReason is null;
    }

    // Only the abort of ControlledExecution ends a loop that never looks at a token; the obsoletion warns of the state
    // an aborted piece of code leaves behind, which is the cell's own.
#pragma warning disable SYSLIB0046
    private void Control(Action work) => ControlledExecution.Run(work, _abortion.Token);
#pragma warning restore SYSLIB0046
}
