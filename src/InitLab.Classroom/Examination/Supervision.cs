using System.Diagnostics;
using System.Text;
using InitLab.Classroom.Examination.Records;
using InitLab.Classroom.Examination.Sandboxes;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Examination;

/// <summary>Watches one examination from its start until nothing of it is left.</summary>
/// <param name="enclosure">Where it runs.</param>
/// <param name="limits">What it may use.</param>
internal sealed class Supervision(IEnclosure enclosure, ExaminationLimits limits)
{
    /// <summary>The time from one look at what it uses to the next.</summary>
    internal static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the examination to its end.</summary>
    /// <exception cref="ExaminationException">The sandbox ended before the notebook ran.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing of it runs any more.</exception>
    public async Task<Examined> RunAsync(Notebook notebook, CancellationToken cancellation)
    {
        var output = new RecordStream(notebook, limits);
        var complaint = new ErrorTail(limits.Output);
        using var process = StartedProcess.Start(enclosure.Start);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feeding = FeedAsync(notebook, process.Input);
        var reading = output.ReadAsync(process.Output);
        var complaining = complaint.ReadAsync(process.Error);
        ExaminationEnd? end;
        int exitCode;
        try
        {
            end = await FirstAsync(reading, complaining, WatchAsync(process.Id, over.Token));
        }
        finally
        {
            await over.CancelAsync();
            exitCode = await EndAsync(process);
        }

        // What was handed in before the end may still be on its way.
        await Task.WhenAll(reading, complaining, feeding);
        return end is null && !output.Log.HasStarted
            ? throw new ExaminationException(
                $"The sandbox ended with {exitCode} before the notebook ran: {complaint.Text}"
            )
            : new Examined(end ?? enclosure.Meaning(exitCode), output.Log.Cells);
    }

    /// <summary>The first reason to end it; null when its output ended, which only its own end should do.</summary>
    private static async Task<ExaminationEnd?> FirstAsync(
        Task<ExaminationEnd?> reading,
        Task<ExaminationEnd?> complaining,
        Task<ExaminationEnd?> watching
    )
    {
        var first = await Task.WhenAny(reading, complaining, watching);
        // It may close its standard error and go on.
        return first == complaining && await complaining is null
            ? await await Task.WhenAny(reading, watching)
            : await first;
    }

    /// <summary>Hands the notebook over, without what an examination has no use for.</summary>
    private static async Task FeedAsync(Notebook notebook, Stream input)
    {
        Cell[] cells = [.. notebook.Cells.OfType<CodeCell>().Select(cell => new CodeCell(cell.Id, cell.Code, []))];
        try
        {
            await using (input)
            {
                await input.WriteAsync(Encoding.UTF8.GetBytes(NotebookWriter.Write(new Notebook(cells, []))));
            }
        }
        catch (IOException)
        {
            // It ended without reading all of it.
        }
    }

    /// <summary>Looks at what it uses until a limit is passed.</summary>
    private async Task<ExaminationEnd?> WatchAsync(int process, CancellationToken over)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < limits.Wall)
        {
            await Task.Delay(Poll, over);
            if (enclosure.Measure(process) is { } use && limits.PassedBy(use) is { } end)
            {
                return end;
            }
        }

        return ExaminationEnd.TimeLimit;
    }

    private async Task<int> EndAsync(StartedProcess process)
    {
        while (!process.HasExited)
        {
            enclosure.Kill(process.Id);
            await Task.WhenAny(process.WaitAsync(CancellationToken.None), Task.Delay(Poll, CancellationToken.None));
        }

        return await process.WaitAsync(CancellationToken.None);
    }
}
