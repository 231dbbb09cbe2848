using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Running;

/// <summary>The cell that stopped a run and why.</summary>
/// <param name="Number">The cell's place among all cells, from 1.</param>
/// <param name="Id">The cell's id.</param>
/// <param name="Error">The error as the notebook shows it.</param>
public sealed record CellFailure(int Number, string Id, ErrorOutput Error)
{
    /// <summary>One line that names the cell and the error, then the lines of the error.</summary>
    public override string ToString() => $"cell {Number} ({Id}): {string.Join(Environment.NewLine, Error.Traceback)}";

    internal static CellFailure? From(CellOutcome outcome, int number, CodeCell cell) =>
        CellError.Of(outcome) is { } error ? new CellFailure(number, cell.Id, error) : null;
}
