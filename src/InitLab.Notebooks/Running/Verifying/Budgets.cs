using System.Text;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running.Verifying;

/// <summary>How much a notebook may ask of its reader.</summary>
internal static class Budgets
{
    private const int FewestCells = 20;
    private const int MostCells = 45;
    private const double MedianLines = 4;
    private const int MostLines = 20;
    private const int MostColumns = 88;
    private const int MostWords = 1500;
    private const int MostBytes = 1024 * 1024;

    public static IEnumerable<Finding> Check(Notebook notebook) => [.. OfNotebook(notebook), .. OfCells(notebook)];

    private static IEnumerable<Finding> OfNotebook(Notebook notebook)
    {
        var count = notebook.Cells.Count;
        if (count is < FewestCells or > MostCells)
        {
            yield return new("cells", $"{count} cells: have {FewestCells} to {MostCells}.");
        }

        var median = Median([.. notebook.Cells.OfType<CodeCell>().Select(cell => Lines(cell).Count())]);
        if (median > MedianLines)
        {
            yield return new("code lines", $"the median code cell has {median} lines: bring it to {MedianLines}.");
        }

        var words = notebook.Cells.OfType<MarkdownCell>().Sum(cell => Prose.Words(cell.Source).Count());
        if (words > MostWords)
        {
            yield return new("words", $"{words} words of prose: bring them to {MostWords}.");
        }

        var bytes = Encoding.UTF8.GetByteCount(NotebookWriter.Write(notebook));
        if (bytes >= MostBytes)
        {
            yield return new(
                "size",
                $"{bytes / 1024} KB: stay under {MostBytes / 1024} KB, with fewer or smaller figures."
            );
        }
    }

    private static IEnumerable<Finding> OfCells(Notebook notebook)
    {
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            if (notebook.Cells[i] is not CodeCell cell)
            {
                continue;
            }

            if (Lines(cell).Count() is > MostLines and var lines)
            {
                yield return NotebookVerifier.At(i, cell, "code lines", $"{lines} lines: split it at {MostLines}.");
            }

            if (cell.Source.Split('\n').Max(line => line.Length) is > MostColumns and var columns)
            {
                yield return NotebookVerifier.At(
                    i,
                    cell,
                    "columns",
                    $"a line of {columns}: break it at {MostColumns}."
                );
            }

            if (i == 0 || notebook.Cells[i - 1] is not MarkdownCell)
            {
                yield return NotebookVerifier.At(
                    i,
                    cell,
                    "prose first",
                    "say in a cell of prose before it what it does."
                );
            }
        }
    }

    private static IEnumerable<string> Lines(CodeCell cell) =>
        cell.Source.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));

    private static double Median(int[] counts)
    {
        Array.Sort(counts);
        return counts.Length == 0 ? 0 : (counts[(counts.Length - 1) / 2] + counts[counts.Length / 2]) / 2.0;
    }
}
