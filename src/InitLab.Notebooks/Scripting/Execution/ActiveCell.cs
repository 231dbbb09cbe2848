using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>
/// The cell that the running code belongs to; it flows to the tasks and threads that the cell starts.
/// </summary>
/// <param name="Run">The run of the cell.</param>
/// <param name="Output">Where the cell prints and displays.</param>
/// <param name="ReadLine">Answers the cell's questions, or null where nobody can.</param>
internal sealed record ActiveCell(CellRun Run, CellOutput Output, Func<string?>? ReadLine)
{
    // No change handler, though it could tell of the pool's threads: an abort that falls into one ends the process
    // (seen).
    private static readonly AsyncLocal<ActiveCell?> Flowing = new();

    public static ActiveCell? Current => Flowing.Value;

    /// <summary>
    /// Prints for the cell, and ends it there when it was stopped: gentler than the abort that would follow.
    /// </summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public void Print(string stream, string text)
    {
        Output.Print(stream, text);
        Run.ThrowIfStopped();
    }

    /// <summary>Displays for the cell, and ends it there when it was stopped.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public void Show(DisplayOutput output)
    {
        Output.Show(output);
        Run.ThrowIfStopped();
    }

    public void Enter() => Flowing.Value = this;
}
