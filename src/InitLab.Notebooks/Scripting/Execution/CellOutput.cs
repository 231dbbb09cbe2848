using System.Threading.Channels;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>What one cell prints and displays, in order; after the cell's end it takes nothing more.</summary>
/// <remarks>
/// A cell's thread may be aborted anywhere: so it only queues, guarded, and the receiver is called from outside.
/// </remarks>
internal sealed class CellOutput(SessionSettings settings, DisplayIds ids, CellRun run)
{
    // A print of several writes, or a loop of prints, reaches the receiver as few pieces.
    private static readonly TimeSpan GatherTime = TimeSpan.FromMilliseconds(15);

    // A reader sees ten pictures a second as motion, and a front end can draw them.
    private static readonly TimeSpan UpdateTime = TimeSpan.FromMilliseconds(100);

    private readonly PendingOutput _pending = new();
    private readonly OutputQuota _quota = new(settings, run);
    private readonly CancellationTokenSource _closing = new();
    private readonly Channel<TaskCompletionSource?> _wake = Channel.CreateUnbounded<TaskCompletionSource?>();
    private int _isAwake;

    /// <summary>Whether the cell put out more than it may.</summary>
    public bool IsOverfull => _quota.IsPassed;

    public string NextDisplayId() => ids.Next();

    public void Print(string stream, string text)
    {
        if (text.Length > 0 && _quota.Takes(text))
        {
            Queue(new StreamOutput(stream, text));
        }
    }

    public void Show(Output output)
    {
        if (_quota.Takes(output))
        {
            Queue(output);
        }
    }

    /// <summary>Waits until the receiver has all that was put out so far.</summary>
    public void Flush()
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isQueued = false;
        run.Guard(() => isQueued = _wake.Writer.TryWrite(seen));
        if (isQueued)
        {
            seen.Task.Wait(run.Token);
        }
    }

    public void Close()
    {
        _wake.Writer.TryComplete();
        _closing.Cancel();
    }

    /// <summary>Hands the output to the receiver until <see cref="Close"/>, and then what is left.</summary>
    public async Task DeliverAsync(Action<Output> emit)
    {
        var pause = GatherTime;
        List<TaskCompletionSource> waiting = [];
        try
        {
            while (await _wake.Reader.WaitToReadAsync())
            {
                await Task.Delay(pause, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                waiting = Awaken();
                var outputs = _pending.Take();
                foreach (var output in outputs)
                {
                    emit(output);
                }

                waiting.ForEach(seen => seen.TrySetResult());
                pause = outputs is [.., DisplayUpdate] ? UpdateTime : GatherTime;
            }
        }
        finally
        {
            // A receiver that fails leaves nobody waiting.
            _wake.Writer.TryComplete();
            waiting.Concat(Awaken()).ToList().ForEach(seen => seen.TrySetResult());
        }
    }

    // First the calls, then the sign: output that comes in between is taken in this round, later output calls again.
    private List<TaskCompletionSource> Awaken()
    {
        var waiting = new List<TaskCompletionSource>();
        while (_wake.Reader.TryRead(out var seen))
        {
            if (seen is not null)
            {
                waiting.Add(seen);
            }
        }

        Interlocked.Exchange(ref _isAwake, 0);
        return waiting;
    }

    private void Queue(Output output) =>
        run.Guard(() =>
        {
            if (_closing.IsCancellationRequested)
            {
                return;
            }

            _pending.Add(output);
            if (Interlocked.Exchange(ref _isAwake, 1) == 0)
            {
                _wake.Writer.TryWrite(item: null);
            }
        });
}
