namespace InitLab.Notebooks.Display;

/// <summary>A two-dimensional array as a table.</summary>
internal static class Grid
{
    public static string Of(Array grid, Nesting nesting)
    {
        var (rows, columns) = (grid.GetLength(0), grid.GetLength(1));
        var cells = Enumerable
            .Range(grid.GetLowerBound(0), Math.Min(rows, Nesting.Items))
            .Select(row =>
                Enumerable
                    .Range(grid.GetLowerBound(1), Math.Min(columns, Nesting.Members))
                    .Select(column => HtmlTable.OfPart(grid.GetValue(row, column), nesting))
            );
        var complete = rows <= Nesting.Items && columns <= Nesting.Members;
        return HtmlTable.Build([], cells, complete ? "" : $"… of {rows} rows and {columns} columns");
    }
}
