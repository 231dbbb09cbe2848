using System.Diagnostics;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;

namespace InitLab.Cli.Run;

/// <summary>Writes one line for each notebook, for logs and pipes.</summary>
internal sealed class PlainReporter(TextWriter output) : IRunReporter
{
    public async Task<NotebookRun> ShowAsync(string name, Func<IProgress<CellStarted>, Task<NotebookRun>> run)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await run(new Ignored());
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        output.WriteLine(Line(name, result, seconds));
        return result;
    }

    /// <summary>The line for a notebook that has run.</summary>
    public static string Line(string name, NotebookRun result, double seconds)
    {
        var cells = result.Notebook.Cells.OfType<CodeCell>().Count(cell => cell.ExecutionCount is not null);
        return result.Failure is null
            ? $"ran {name} ({cells} code cells, {seconds:0.0} s)"
            : $"failed {name} at {result.Failure} ({seconds:0.0} s)";
    }

    private sealed class Ignored : IProgress<CellStarted>
    {
        public void Report(CellStarted value) { }
    }
}
