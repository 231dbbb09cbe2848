using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Running;

/// <summary>
/// Runs a notebook's code cells in order in a fresh session, stopping at the first that fails unless told to go on.
/// </summary>
/// <param name="settings">The limits of the run and what it does after a failure.</param>
public sealed class NotebookRunner(RunSettings settings)
{
    /// <summary>Runs a notebook and returns it with the outputs of this run in place of its old ones.</summary>
    /// <param name="notebook">The notebook; it is not changed.</param>
    /// <param name="folder">The folder that relative paths in cells start from: the notebook's own.</param>
    /// <param name="progress">Told before each cell, or null.</param>
    /// <param name="cancellationToken">Interrupts the running cell and ends the run there.</param>
    /// <returns>The executed notebook and its first failure, if any.</returns>
    public async Task<NotebookRun> RunAsync(
        Notebook notebook,
        string folder,
        IProgress<CellStarted>? progress,
        CancellationToken cancellationToken
    )
    {
        using var session = new ScriptSession(
            new SessionSettings(folder)
            {
                OutputLimit = settings.OutputLimit,
                FetchesPackages = settings.FetchesPackages,
                ReadNotebook = NotebookReader.Read,
            }
        );
        // The compiler's first use takes seconds that no cell should be charged for.
        await ScriptSession.WarmUpAsync();
        var cells = new List<Cell>();
        var outputs = new OutputCollector();
        CellFailure? failure = null;
        var warnings = new List<CellWarning>();
        var executed = 0;
        for (var index = 0; index < notebook.Cells.Count; index++)
        {
            var cell = notebook.Cells[index];
            if (cell is not CodeCell code)
            {
                cells.Add(cell);
                continue;
            }

            if ((failure is not null && !settings.GoesOnAfterFailure) || string.IsNullOrWhiteSpace(code.Source))
            {
                cells.Add(code with { ExecutionCount = null, Outputs = [] });
                continue;
            }

            progress?.Report(new CellStarted(index + 1, notebook.Cells.Count));
            outputs.StartCell();
            cells.Add(code with { ExecutionCount = ++executed });
            var outcome = await RunCellAsync(session, (CodeCell)cells[^1], outputs.Add, cancellationToken);
            failure ??= CellFailure.From(outcome, index + 1, code);
            warnings.AddRange(outcome.Warnings.Select(warning => new CellWarning(index + 1, code.Id, warning)));
            settings.Ended?.Report(new CellEnded(code.Id, outputs.Of(executed - 1)));
        }

        // Only now: a cell may update what an earlier one displayed.
        return new NotebookRun(notebook with { Cells = [.. cells.Select(cell => WithOutputs(cell, outputs))] }, failure)
        {
            Warnings = warnings,
        };
    }

    private static Cell WithOutputs(Cell cell, OutputCollector outputs) =>
        cell is CodeCell { ExecutionCount: { } count } code ? code with { Outputs = outputs.Of(count - 1) } : cell;

    private async Task<CellOutcome> RunCellAsync(
        ScriptSession session,
        CodeCell cell,
        Action<Output> emit,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.CellTimeLimit);
        var outcome = await session.RunAsync(cell.Code, cell.ExecutionCount!.Value, emit, limit.Token);
        if (outcome is CellInterrupted && limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            outcome = new CellInterrupted(
                $"The cell ran longer than its limit of {settings.CellTimeLimit.TotalSeconds:0.###} s and was stopped."
            );
        }

        if (CellError.Of(outcome) is { } error)
        {
            emit(error);
        }

        return outcome;
    }
}
