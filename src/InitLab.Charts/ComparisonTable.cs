using InitLab.Charts.Rendering;

namespace InitLab.Charts;

/// <summary>Items side by side as a table in a cell's output: shapes, schemes, what to choose.</summary>
public sealed class ComparisonTable : RichDisplay
{
    private readonly FigureTable _table;

    private ComparisonTable(string title, FigureTable table) => (Title, _table) = (title, table);

    /// <summary>What is compared.</summary>
    public string Title { get; }

    /// <summary>The headings and cells as text.</summary>
    public FigureTable Numbers => _table;

    /// <summary>Makes a table with a row per item.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="items">What the rows are about.</param>
    /// <param name="columns">
    /// The heading of each column and its cell for an item, a number or a text; the first one names the row.
    /// </param>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public static ComparisonTable Of<T>(
        string title,
        IEnumerable<T> items,
        params (string Heading, Func<T, object> Cell)[] columns
    )
    {
        if (columns.Length == 0)
        {
            throw new ArgumentException("A table has at least one column.", nameof(columns));
        }

        var texts = columns.Select(column => (column.Heading, (Func<T, string>)(item => Text(column.Cell(item)))));
        return new ComparisonTable(title, FigureTable.Of(items, [.. texts]));
    }

    /// <summary>The title and the table.</summary>
    public override string ToHtml() => $"<p><strong>{HtmlText.Encode(Title)}</strong></p>{HtmlText.Of(_table)}";

    /// <summary>The title and the rows, a line each, cells parted by bars.</summary>
    public override string ToString()
    {
        var rows = _table.Rows.Prepend(_table.Columns).Select(row => string.Join(" | ", row));
        return string.Join('\n', rows.Prepend(Title));
    }

    private static string Text(object cell)
    {
        return cell switch
        {
            double number => NumberText.Of(number),
            int count => NumberText.Of(count),
            bool holds => holds ? "yes" : "no",
            _ => cell.ToString() ?? "",
        };
    }
}
