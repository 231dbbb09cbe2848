using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Jupyter.Sessions;

/// <summary>The kernel's session of cells: what they declared, how many ran, and which one runs.</summary>
internal sealed class KernelSession
{
    // A front end sends the first cell as soon as it hears the kernel; completion is asked for later.
    private static readonly TimeSpan FirstCellsLead = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _firstEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CellRunning? _running;

    /// <summary>Opens a session.</summary>
    /// <param name="directory">Where relative paths in cells start.</param>
    public KernelSession(string directory)
    {
        Script = new(new SessionSettings(directory) { ReadNotebook = NotebookReader.Read, ReadLine = Input.Ask });
        LanguageWarmUp = WarmUpLanguageAsync();
    }

    public ScriptSession Script { get; }

    /// <summary>Completes when the compiler is loaded: the first cell waits for it, everything else does not.</summary>
    public Task WarmUp { get; } = Task.Run(ScriptSession.WarmUpAsync);

    /// <summary>
    /// Completes when completion and inspection are loaded, which nothing waits for; the first cell goes before it.
    /// </summary>
    public Task LanguageWarmUp { get; }

    public InputHistory History { get; } = new();

    public InputChannel Input { get; } = new();

    /// <summary>How many cells ran that count.</summary>
    public int Count { get; private set; }

    /// <summary>Makes a cell the one that runs, until the result is disposed.</summary>
    public CellRunning Begin(CellRequest cell, Conversation conversation)
    {
        lock (_gate)
        {
            Count += cell.IsStored ? 1 : 0;
            Input.Open(cell.MayAsk ? conversation : null);
            return _running = new(this, cell, Count);
        }
    }

    /// <summary>Interrupts the cell that runs, if one does.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            _running?.Interrupt();
        }
    }

    /// <summary>The cell has ended.</summary>
    public void End()
    {
        lock (_gate)
        {
            _running = null;
            Input.Close();
        }

        _firstEnded.TrySetResult();
    }

    private async Task WarmUpLanguageAsync()
    {
        await WarmUp;
        await Task.WhenAny(_firstEnded.Task, Task.Delay(FirstCellsLead));
        await ScriptSession.WarmUpLanguageAsync();
    }
}
