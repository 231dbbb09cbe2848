using System.Threading.Channels;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>What one cell prints and displays, in order; after the cell's end it takes nothing more.</summary>
/// <remarks>
/// A cell's thread may be aborted anywhere: so it only queues, guarded, and the receiver is called from outside.
/// </remarks>
internal sealed class CellOutput(SessionSettings settings, CellRun run)
{
    private static readonly TimeSpan GatherTime = TimeSpan.FromMilliseconds(15);

    private readonly Channel<Output> _queue = Channel.CreateUnbounded<Output>(new() { SingleReader = true });
    private readonly CancellationTokenSource _closing = new();
    private long _printed;
    private long _displayed;

    /// <summary>Whether the cell put out more than it may.</summary>
    public bool IsOverfull =>
        Volatile.Read(ref _printed) > settings.OutputLimit || Volatile.Read(ref _displayed) > settings.DisplayLimit;

    public void Print(string stream, string text)
    {
        if (text.Length == 0 || Passed(ref _printed, text.Length, settings.OutputLimit, "printed"))
        {
            return;
        }

        Queue(new StreamOutput(stream, text));
    }

    public void Show(DisplayOutput output) => Show(output, output.Data);

    public void Show(ExecuteResult output) => Show(output, output.Data);

    public void Close()
    {
        _queue.Writer.TryComplete();
        _closing.Cancel();
    }

    /// <summary>Hands the output to the receiver until <see cref="Close"/>, and then what is left.</summary>
    public async Task DeliverAsync(Action<Output> emit)
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            // A print of several writes, or a loop of prints, reaches the receiver as few pieces.
            await Task.Delay(GatherTime, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            StreamGatherer.Drain(_queue.Reader, emit);
        }
    }

    private void Show(Output output, MimeBundle data)
    {
        var size = data.Items.Values.Sum(item => (long)item.ToJsonString().Length);
        if (!Passed(ref _displayed, size, settings.DisplayLimit, "displayed"))
        {
            Queue(output);
        }
    }

    private bool Passed(ref long count, long size, int limit, string what)
    {
        if (Interlocked.Add(ref count, size) <= limit)
        {
            return false;
        }

        run.Stop(
            $"The cell was stopped because it {what} more than {limit:N0} characters. Show less of it, or a summary."
        );
        return true;
    }

    private void Queue(Output output) => run.Guard(() => _queue.Writer.TryWrite(output));
}
