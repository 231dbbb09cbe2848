using InitLab.Cli.Run;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;
using InitLab.Notebooks.Running.Export.Tex;
using InitLab.Notebooks.Running.Verifying;
using InitLab.Teaching;

namespace InitLab.Cli.Verify;

/// <summary>Carries out <c>initlab verify</c>.</summary>
internal static class VerifyAction
{
    // Names that are also words, such as He, are left out.
    private static readonly string[] Spellings =
    [
        "Adam",
        "Glorot",
        "Kaiming",
        "LeCun",
        "LSUV",
        "muP",
        "ReLU",
        "ReZero",
        "Saxe",
        "SELU",
        "SGD",
        "Xavier",
    ];

    public static async Task<int> InvokeAsync(VerifyRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await VerifyAsync(request, cancellationToken);
        }
        catch (Exception exception) when (exception is WrongUsageException or NotebookFormatException)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.WrongUsage;
        }
        catch (Exception exception) when (exception is IOException or SiteFolderException or TexException)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    private static async Task<int> VerifyAsync(VerifyRequest request, CancellationToken cancellationToken)
    {
        var sources = NotebookSource.Find(request.Notebooks);
        var site = request.Output is null ? null : RunAction.OpenSite(request.Output, sources);
        Environment.SetEnvironmentVariable(Strictness.Variable, "1");
        using var ended = new ProcessEndGuard();
        var isWell = true;
        foreach (var source in sources)
        {
            ended.Running = source.Name;
            var runner = new NotebookRunner(new RunSettings());
            var run = await runner.RunAsync(source.Notebook, source.Folder, progress: null, cancellationToken);
            site?.Add(source.Name, run.Notebook);
            var findings = Findings(source, run, request.Accept);
            Tell(source.Name, findings);
            isWell &= findings.Count == 0;
            cancellationToken.ThrowIfCancellationRequested();
        }

        ended.Running = null;
        site?.WritePages();
        return isWell ? ExitCode.Well : ExitCode.Failed;
    }

    private static IReadOnlyList<Finding> Findings(NotebookSource source, NotebookRun run, bool accept)
    {
        var executed = CommittedForm.Of(run.Notebook);
        var settings = new VerifySettings(source.Folder) { Spellings = Spellings };
        List<Finding> findings = [.. NotebookVerifier.Check(run), .. NotebookVerifier.Check(executed, settings)];
        if (run.Failure is not null)
        {
            return findings;
        }

        if (accept)
        {
            NotebookFiles.SaveChanged(source, executed);
            return findings;
        }

        return [.. findings, .. NotebookVerifier.Compare(source.Notebook, executed)];
    }

    private static void Tell(string name, IReadOnlyList<Finding> findings)
    {
        Console.WriteLine(findings.Count == 0 ? $"verified {name}" : $"failed {name}: {findings.Count} to mend");
        foreach (var finding in findings)
        {
            Console.WriteLine($"  {name}, {finding}");
        }
    }
}

/// <summary>What <c>initlab verify</c> was asked to do.</summary>
/// <param name="Notebooks">The notebooks' paths; none means the course.</param>
/// <param name="Accept">Whether to write the outputs into the notebooks.</param>
/// <param name="Output">The folder for the executed notebooks and their pages, or null for none.</param>
internal sealed record VerifyRequest(IReadOnlyList<string> Notebooks, bool Accept, string? Output);
