using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting.Execution;

namespace InitLab.Notebooks.Scripting;

/// <summary>An outcome that is a failure, as the one error output that a reader sees.</summary>
public static class CellError
{
    /// <summary>The error output of the outcome, or null when the cell succeeded.</summary>
    /// <param name="outcome">What running the cell came to.</param>
    /// <returns>The error; its traceback names cells and lines, and nothing of the engine.</returns>
    public static ErrorOutput? Of(CellOutcome outcome) =>
        outcome switch
        {
            CellRejected rejected => new("CellRejected", rejected.Errors[0].Text, [.. rejected.Errors.Select(Line)]),
            CellThrew threw => new(
                threw.Exception.GetType().Name,
                threw.Exception.Message,
                CellTrace.Lines(threw.Exception)
            ),
            CellInterrupted interrupted => new("CellInterrupted", interrupted.Reason, [interrupted.Reason]),
            _ => null,
        };

    private static string Line(CellMessage message) =>
        $"({message.Line},{message.Column}): error {message.Id}: {message.Text}";
}
