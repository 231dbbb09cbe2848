namespace InitLab.Notebooks.Scripting;

/// <summary>What running one cell came to; exceptions never cross this boundary.</summary>
public abstract record CellOutcome
{
    /// <summary>What the compiler warned of; never a failure.</summary>
    public IReadOnlyList<CellMessage> Warnings { get; init; } = [];
}

/// <summary>The cell ran to its end. Its value, if any, was already shown as an output.</summary>
public sealed record CellSucceeded : CellOutcome;

/// <summary>The cell was not run: it does not compile, or one of its directives cannot be followed.</summary>
/// <param name="Errors">At least one error.</param>
public sealed record CellRejected(IReadOnlyList<CellMessage> Errors) : CellOutcome;

/// <summary>The cell threw.</summary>
/// <param name="Exception">What was thrown.</param>
/// <param name="Line">The line of the cell it came from (1 is the first), or null when it is not known.</param>
public sealed record CellThrew(Exception Exception, int? Line) : CellOutcome;

/// <summary>The cell was stopped from outside.</summary>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record CellInterrupted(string Reason) : CellOutcome;

/// <summary>An error or a warning about a cell.</summary>
/// <param name="Line">The line of the cell (1 is the first).</param>
/// <param name="Column">The column (1 is the first).</param>
/// <param name="Id">The compiler's id such as CS0103, or a name of ours for a directive.</param>
/// <param name="Text">The message.</param>
public sealed record CellMessage(int Line, int Column, string Id, string Text);
