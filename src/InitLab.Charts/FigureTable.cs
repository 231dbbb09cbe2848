namespace InitLab.Charts;

/// <summary>The numbers of a figure as a small table, for whoever does not see the picture.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The cells as text, each row as long as the headings; the first cell names the row.</param>
public sealed record FigureTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>One row per item.</summary>
    /// <param name="items">What the rows are about.</param>
    /// <param name="columns">The heading of each column and its cell for an item.</param>
    internal static FigureTable Of<T>(IEnumerable<T> items, params (string Heading, Func<T, string> Cell)[] columns)
    {
        return new FigureTable(
            [.. columns.Select(column => column.Heading)],
            [.. items.Select(item => columns.Select(column => column.Cell(item)).ToArray())]
        );
    }
}
