using InitLab.Notebooks.Display;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting.Directives;
using InitLab.Notebooks.Scripting.Execution;
using InitLab.Notebooks.Scripting.Language;

namespace InitLab.Notebooks.Scripting;

/// <summary>A session of C# cells: each sees what those before it declared.</summary>
/// <remarks>
/// Cells are C# 13 scripts. They run in the process of the host: a cell that overflows the stack or calls
/// <see cref="Environment.Exit"/> ends the host. The current directory belongs to the process, so the host sets it.
/// </remarks>
public sealed class ScriptSession : IDisposable
{
    private const string DirectiveError = "Directive";

    private readonly SessionSettings _settings;
    private readonly CellThreads _threads = new();
    private readonly FormatterRegistry _formatters = new();
    private readonly DisplayIds _displayIds = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CellExecutor _executor;
    private readonly SessionLanguage _language;

    /// <summary>Opens a session; it starts no process and no thread until a cell runs.</summary>
    /// <param name="settings">What the session needs to know of its surroundings.</param>
    public ScriptSession(SessionSettings settings)
    {
        _settings = settings;
        _executor = new(settings);
        _language = new(settings.WorkingDirectory, _executor.Compiler);
    }

    /// <summary>Loads the compiler ahead of the first cell, which takes about a second; any session profits.</summary>
    public static async Task WarmUpAsync()
    {
        using var session = new ScriptSession(new(Path.GetTempPath()));
        await session.RunAsync("await Task.Yield();\n1", executionCount: 0, _ => { }, CancellationToken.None);
    }

    /// <summary>
    /// Loads what completion and inspection need, a few seconds of work; any session profits. Await it in the
    /// background.
    /// </summary>
    public static async Task WarmUpLanguageAsync()
    {
        const string Sample = "Console.WriteLine(";
        using var session = new ScriptSession(new(Path.GetTempPath()));
        await session.CompleteAsync(Sample, Sample.Length, CancellationToken.None);
        await session.InspectAsync(Sample, Sample.Length, detailed: true, CancellationToken.None);
    }

    /// <summary>Runs a cell; cells run one after another however they are asked for.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="executionCount">The number of the run, shown with its value and its errors.</param>
    /// <param name="emit">Receives what the cell puts out, in order, one call at a time, before the task ends.</param>
    /// <param name="interrupt">Stops the cell; the session goes on with what the cell had done.</param>
    /// <returns>What the run came to. A cell that fails is an outcome, not an exception.</returns>
    public async Task<CellOutcome> RunAsync(
        string code,
        int executionCount,
        Action<Output> emit,
        CancellationToken interrupt
    )
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            ConsoleRouting.Install();
            StrayExceptions.Install();
            return await RunInTurnAsync(code, executionCount, emit, interrupt);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// What may stand at a place of a cell that is being written; a running cell does not hold it up.
    /// </summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The place of the cursor, in UTF-16 units from 0 to the length of the text.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the text.</exception>
    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken) =>
        _language.CompleteAsync(code, position, cancellationToken);

    /// <summary>What is known of the name at a place of a cell, or of the call whose arguments stand there.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The place of the cursor, in UTF-16 units from 0 to the length of the text.</param>
    /// <param name="detailed">Whether all is told: every overload, parameter and exception.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>What is known, or null when there is nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the text.</exception>
    public Task<Inspection?> InspectAsync(
        string code,
        int position,
        bool detailed,
        CancellationToken cancellationToken
    ) => _language.InspectAsync(code, position, detailed, cancellationToken);

    /// <summary>Whether the code can be run as it stands, or more must follow.</summary>
    /// <param name="code">The cell's text.</param>
    public static Completeness CheckCompleteness(string code) => CompletenessCheck.Of(code);

    /// <summary>Whether the code ends in an expression without a semicolon, whose value a front end shows.</summary>
    /// <param name="code">The cell's text; code too deep for the compiler ends in none.</param>
    public static bool EndsInExpression(string code) => CompletenessCheck.EndsInExpression(code);

    /// <summary>Closes the session; what its cells still do goes on unseen.</summary>
    public void Dispose() => _turn.Dispose();

    private async Task<CellOutcome> RunInTurnAsync(
        string code,
        int executionCount,
        Action<Output> emit,
        CancellationToken interrupt
    )
    {
        var run = new CellRun(_threads);
        var output = new CellOutput(_settings, _displayIds, run);
        run.OnStrayFailure = failure => output.Print("stderr", string.Join('\n', CellTrace.Lines(failure)) + "\n");
        var cell = new ActiveCell(run, output, _settings.ReadLine, _formatters);
        var scope = new CellScope($"Cell {executionCount}", _settings.WorkingDirectory, cell)
        {
            ExecutionCount = executionCount,
        };
        var delivery = output.DeliverAsync(emit);
        using var stopping = interrupt.UnsafeRegister(_ => run.Stop("The cell was interrupted."), state: null);
        try
        {
            return await Task.Run(() => OutcomeAsync(code, scope), CancellationToken.None);
        }
        finally
        {
            output.Close();
            await delivery;
            if (run.StopReason is not null)
            {
                ConsoleRouting.Renew();
            }
        }
    }

    private async Task<CellOutcome> OutcomeAsync(string code, CellScope scope)
    {
        try
        {
            return await _executor.RunAsync(code, scope);
        }
        catch (DirectiveException failure)
        {
            return new CellRejected([new(failure.Line, 1, DirectiveError, failure.Message)]);
        }
        catch (OperationCanceledException) when (scope.Cell.Run.StopReason is { } reason)
        {
            return new CellInterrupted(reason);
        }
        catch (Exception failure)
        {
            return new CellThrew(failure, Line: null);
        }
    }
}
