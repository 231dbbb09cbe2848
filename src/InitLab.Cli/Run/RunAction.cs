using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;
using InitLab.Notebooks.Running.Export.Tex;
using InitLab.Teaching;
using Spectre.Console;

namespace InitLab.Cli.Run;

/// <summary>Carries out <c>initlab run</c>.</summary>
internal static class RunAction
{
    public static async Task<int> InvokeAsync(RunRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(request, cancellationToken);
        }
        catch (Exception exception) when (exception is WrongUsageException or NotebookFormatException)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.WrongUsage;
        }
        catch (Exception exception) when (exception is SiteFolderException or TexException)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    private static async Task<int> RunAsync(RunRequest request, CancellationToken cancellationToken)
    {
        var sources = NotebookSource.Find(request.Notebooks);
        var site = OpenSite(request.Output, sources);
        Environment.SetEnvironmentVariable(Strictness.Variable, "1");

        var runner = new NotebookRunner(new RunSettings { CellTimeLimit = request.CellTimeLimit });
        IRunReporter reporter = Console.IsOutputRedirected
            ? new PlainReporter(Console.Out)
            : new ProgressBarReporter(AnsiConsole.Console);
        using var ended = new ProcessEndGuard();
        var failures = 0;
        foreach (var source in sources)
        {
            ended.Running = source.Name;
            // Files beside a notebook are read by their names alone, as in every front end.
            Environment.CurrentDirectory = source.Folder;
            var run = await reporter.ShowAsync(
                source.Name,
                progress => runner.RunAsync(source.Notebook, source.Folder, progress, cancellationToken)
            );
            site.Add(source.Name, run.Notebook);
            failures += run.Failure is null ? 0 : 1;
            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }
        }

        ended.Running = null;
        var index = site.WritePages();
        Console.WriteLine($"Read it: {index}");
        if (request.Open)
        {
            Browser.Open(index);
        }

        return failures == 0 ? ExitCode.Well : ExitCode.Failed;
    }

    // A folder that cannot take the results is told before anything runs.
    internal static Site OpenSite(string output, IReadOnlyList<NotebookSource> sources)
    {
        try
        {
            return new Site(output, sources.Select(source => source.Name), Course.Site);
        }
        catch (SiteFolderException exception)
        {
            throw new WrongUsageException(exception.Message, exception);
        }
    }
}
