using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Running;

/// <summary>The output that a reader sees for a cell that did not succeed.</summary>
public static class CellError
{
    /// <summary>The error output of an outcome, or null for a cell that succeeded.</summary>
    /// <param name="outcome">What running the cell came to.</param>
    public static ErrorOutput? Of(CellOutcome outcome) =>
        outcome switch
        {
            CellRejected rejected => new ErrorOutput(
                "Cell not run",
                rejected.Errors[0].Text,
                [.. rejected.Errors.Select(Describe)]
            ),
            CellThrew threw => new ErrorOutput(threw.Exception.GetType().Name, threw.Exception.Message, [Trace(threw)]),
            CellInterrupted interrupted => new ErrorOutput("Interrupted", interrupted.Reason, [interrupted.Reason]),
            _ => null,
        };

    private static string Describe(CellMessage message) =>
        $"({message.Line},{message.Column}) {message.Id}: {message.Text}";

    private static string Trace(CellThrew threw)
    {
        var place = threw.Line is { } line ? $" (line {line})" : "";
        return $"{threw.Exception.GetType().Name}{place}: {threw.Exception.Message}";
    }
}
