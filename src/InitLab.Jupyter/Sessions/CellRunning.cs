using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Jupyter.Sessions;

/// <summary>The cell that runs.</summary>
internal sealed class CellRunning(KernelSession session, CellRequest cell, int count) : IDisposable
{
    private readonly CancellationTokenSource _interrupt = new();

    /// <summary>The number of the run.</summary>
    public int Count => count;

    /// <summary>Runs the cell and remembers it.</summary>
    public async Task<CellOutcome> ExecuteAsync(Action<Output> emit)
    {
        await session.WarmUp;
        string? result = null;
        var outcome = await EvaluateAsync(
            new CodeCell("", cell.Code, cell.Metadata).Code,
            output =>
            {
                result = output is ExecuteResult value ? (string?)value.Data.Items[MimeBundle.PlainText] : result;
                emit(output);
            }
        );
        if (cell.IsStored)
        {
            session.History.Add(new(count, cell.Code, result));
        }

        return outcome;
    }

    /// <summary>Runs code on the cell's behalf.</summary>
    public Task<CellOutcome> EvaluateAsync(string code, Action<Output> emit) =>
        session.Script.RunAsync(code, count, emit, _interrupt.Token);

    /// <summary>Stops it.</summary>
    public void Interrupt() => _interrupt.Cancel();

    public void Dispose()
    {
        session.End();
        _interrupt.Dispose();
    }
}
