using InitLab.Notebooks.Display;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>
/// The cell that the running code belongs to; it flows to the tasks and threads that the cell starts.
/// </summary>
/// <param name="Run">The run of the cell.</param>
/// <param name="Output">Where the cell prints and displays.</param>
/// <param name="ReadLine">Answers the cell's questions, or null where nobody can.</param>
/// <param name="Formatters">What the cells of the session have registered.</param>
internal sealed record ActiveCell(
    CellRun Run,
    CellOutput Output,
    Func<InputRequest, string?>? ReadLine,
    FormatterRegistry Formatters
)
{
    // No change handler, though it could tell of the pool's threads: an abort that falls into one ends the process
    // (seen).
    private static readonly AsyncLocal<ActiveCell?> Flowing = new();

    public static ActiveCell? Current => Flowing.Value;

    /// <summary>The cell that the running code belongs to.</summary>
    /// <exception cref="InvalidOperationException">It belongs to none.</exception>
    public static ActiveCell Required =>
        Current
        ?? throw new InvalidOperationException("Nothing can be displayed here: call Display() from a notebook's cell.");

    /// <summary>
    /// Prints for the cell, and ends it there when it was stopped: gentler than the abort that would follow.
    /// </summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public void Print(string stream, string text)
    {
        Output.Print(stream, text);
        Run.ThrowIfStopped();
    }

    /// <summary>Displays, updates or clears for the cell, and ends it there when it was stopped.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public void Show(Output output)
    {
        Output.Show(output);
        Run.ThrowIfStopped();
    }

    /// <summary>Asks the reader for a line, once all that the cell printed before is seen.</summary>
    /// <param name="request">The question.</param>
    /// <param name="call">What the cell called, for the error.</param>
    /// <exception cref="InvalidOperationException">Nobody can answer.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public string? Ask(InputRequest request, string call)
    {
        var ask = ReadLine ?? throw Unanswered(call);
        Output.Flush();
        var answer = ask(request);
        Run.ThrowIfStopped();
        return answer;
    }

    /// <summary>The error of a call that has nobody to answer it.</summary>
    public static InvalidOperationException Unanswered(string call) =>
        new($"{call} has nobody to ask here: give the value in the cell instead.");

    public void Enter() => Flowing.Value = this;
}
