using System.Text.Json.Nodes;
using InitLab.Notebooks.Display;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting.Compilation;
using InitLab.Notebooks.Scripting.Execution;

namespace InitLab.Notebooks.Scripting;

/// <summary>A session of C# cells: each sees what those before it declared.</summary>
public sealed class ScriptSession : IDisposable
{
    private const string Interrupted = "The cell was interrupted.";
    private const string Unstoppable = "Part of it cannot be stopped and goes on: restart to stop the rest.";

    private readonly SessionSettings settings;
    private readonly SessionLoadContext context = new();
    private readonly CellThreads threads = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly CellCompiler compiler;

    /// <summary>Opens a session; it starts no process and no thread until a cell runs.</summary>
    /// <param name="settings">What the session needs to know of its surroundings.</param>
    public ScriptSession(SessionSettings settings)
    {
        this.settings = settings;
        compiler = new CellCompiler(context);
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
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            interrupt.ThrowIfCancellationRequested();
            ConsoleRouting.Install();
            var name = $"Cell {executionCount}";
            var compiled = compiler.Compile(new(name, code, new(settings.WorkingDirectory)), interrupt);
            return compiled.Cell is null
                ? new CellRejected(compiled.Errors) { Warnings = compiled.Warnings }
                : await RunAsync(compiled.Cell, executionCount, emit, interrupt) with
                {
                    Warnings = compiled.Warnings,
                };
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return new CellInterrupted(Interrupted);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Closes the session.</summary>
    public void Dispose() => turn.Dispose();

    private async Task<CellOutcome> RunAsync(
        CompiledCell cell,
        int executionCount,
        Action<Output> emit,
        CancellationToken interrupt
    )
    {
        var run = new CellRun(threads);
        var output = new CellOutput(settings, run);
        run.OnStrayFailure = failure => output.Print("stderr", string.Join('\n', CellTrace.Lines(failure)) + "\n");
        var delivery = output.DeliverAsync(emit);
        using var stopping = interrupt.UnsafeRegister(_ => run.Stop(Interrupted), state: null);
        try
        {
            var ended = await run.RunAsync(async () =>
            {
                new ActiveCell(output, run.Token, settings.ReadLine).Enter();
                var value = await cell.Run();
                if (cell.HasValue)
                {
                    var data = Formatter.Format(value);
                    output.Show(new ExecuteResult(executionCount, data, new JsonObject()), data);
                }
            });
            return run.StopReason is { } reason && (!ended || output.IsOverfull)
                ? new CellInterrupted(run.StillWorking ? $"{reason} {Unstoppable}" : reason)
                : new CellSucceeded();
        }
        catch (Exception failure)
        {
            return new CellThrew(failure, CellTrace.LineIn(cell.Assembly, $"Cell {executionCount}", failure));
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
}
