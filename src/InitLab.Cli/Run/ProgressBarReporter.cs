using System.Diagnostics;
using InitLab.Notebooks.Running;
using Spectre.Console;

namespace InitLab.Cli.Run;

/// <summary>Shows a bar with the notebook, the cell and the time, for a person at a terminal.</summary>
internal sealed class ProgressBarReporter(IAnsiConsole console) : IRunReporter
{
    public async Task<NotebookRun> ShowAsync(string name, Func<IProgress<CellStarted>, Task<NotebookRun>> run)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await console
            .Progress()
            .AutoClear(enabled: true)
            .Columns(
                new SpinnerColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new ElapsedTimeColumn()
            )
            .StartAsync(context => run(new Bar(name, context.AddTask(Markup.Escape(name)))));
        var line = PlainReporter.Line(name, result, Stopwatch.GetElapsedTime(start).TotalSeconds);
        console.MarkupLineInterpolated(
            result.Failure is null ? $"[green]{line}[/]" : (FormattableString)$"[red]{line}[/]"
        );
        return result;
    }

    private sealed class Bar(string name, ProgressTask task) : IProgress<CellStarted>
    {
        public void Report(CellStarted value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Number - 1;
            task.Description = Markup.Escape($"{name}  cell {value.Number}/{value.Total}");
        }
    }
}
