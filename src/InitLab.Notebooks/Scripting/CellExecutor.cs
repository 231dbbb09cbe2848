using System.Diagnostics;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Display;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting.Compilation;
using InitLab.Notebooks.Scripting.Directives;
using InitLab.Notebooks.Scripting.Execution;
using InitLab.Notebooks.Scripting.Packages;

namespace InitLab.Notebooks.Scripting;

/// <summary>Takes the text of a cell through its directives and the compiler to its end.</summary>
internal sealed class CellExecutor
{
    private const string Unstoppable = "Part of it cannot be stopped and goes on: restart to stop the rest.";
    private const string Elsewhere = "Work that it started on other threads may go on: restart to stop the rest.";

    private readonly CellCompiler _compiler;
    private readonly CellPreparation _preparation;
    private readonly Importer _importer;

    public CellExecutor(SessionSettings settings)
    {
        var context = new SessionLoadContext();
        _compiler = new(context);
        var assemblies = new SessionAssemblies(context, _compiler);
        _preparation = new(assemblies, new SessionPackages(settings, assemblies));
        _importer = new(settings.ReadNotebook, RunAsync);
    }

    /// <summary>Compiles the session's cells.</summary>
    public CellCompiler Compiler => _compiler;

    /// <summary>Runs the text of a cell, part by part until one fails.</summary>
    /// <exception cref="DirectiveException">A directive cannot be followed.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped before its code ran.</exception>
    public async Task<CellOutcome> RunAsync(string text, CellScope scope)
    {
        var warnings = new List<CellMessage>();
        foreach (var part in CellSplitter.Split(text))
        {
            var outcome = part.Language == "csharp" ? await RunCodeAsync(part.Text, scope) : Show(part, scope);
            warnings.AddRange(outcome.Warnings);
            if (outcome is not CellSucceeded)
            {
                return outcome with { Warnings = warnings };
            }
        }

        return new CellSucceeded { Warnings = warnings };
    }

    private static CellSucceeded Show(CellPart part, CellScope scope)
    {
        scope.Cell.Output.Show(MarkupCells.Render(part));
        return new();
    }

    private async Task<CellOutcome> RunCodeAsync(string text, CellScope scope)
    {
        var directives = DirectiveReader.Read(text);
        var files = new LoadedFiles(scope.Directory);
        await _preparation.FollowAsync(directives, files, scope);
        if (await _importer.ImportAsync(directives, scope) is { } failure)
        {
            return failure;
        }

        var code = new CellCode(scope.Name, DirectiveReader.Blank(text, directives), files);
        var compiled = _compiler.Compile(code, scope.Stopped);
        if (compiled.Cell is null)
        {
            return new CellRejected(compiled.Errors) { Warnings = compiled.Warnings };
        }

        foreach (var report in directives.OfType<MagicDirective>().Select(Report).OfType<MimeBundle>())
        {
            scope.Cell.Output.Show(new DisplayOutput(report, new JsonObject()));
        }

        var clock = Stopwatch.StartNew();
        var outcome = await ExecuteAsync(compiled.Cell, text, scope);
        if (directives.Any(directive => directive is MagicDirective { Name: "time" }))
        {
            scope.Cell.Output.Show(MarkupCells.Plain($"Wall time: {clock.Elapsed.TotalMilliseconds:F1} ms"));
        }

        return outcome with
        {
            Warnings = compiled.Warnings,
        };
    }

    private MimeBundle? Report(MagicDirective magic) => MagicReports.Of(magic, () => _compiler.Variables);

    private static async Task<CellOutcome> ExecuteAsync(CompiledCell compiled, string code, CellScope scope)
    {
        var (run, output, _, _) = scope.Cell;
        try
        {
            var ended = await run.RunAsync(async () =>
            {
                scope.Cell.Enter();
                var value = await compiled.Run();
                // A display has shown its value already.
                if (compiled.HasValue && value is not DisplayedValue && scope.ExecutionCount is { } count)
                {
                    output.Show(new ExecuteResult(count, Formatter.Format(value), new JsonObject()));
                }
            });
            return run.StopReason is { } reason && (!ended || output.IsOverfull)
                ? new CellInterrupted(Told(reason, run, code))
                : new CellSucceeded();
        }
        catch (Exception failure)
        {
            return new CellThrew(failure, CellTrace.LineIn(compiled.Assembly, scope.Name, failure));
        }
    }

    private static string Told(string reason, CellRun run, string code) =>
        run.Working.Any ? $"{reason} {Unstoppable}"
        : OtherThreads.MayBeStartedBy(code) ? $"{reason} {Elsewhere}"
        : reason;
}
