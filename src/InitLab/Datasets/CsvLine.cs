using System.Text;

namespace InitLab.Datasets;

/// <summary>Cuts a line of CSV into its cells.</summary>
internal static class CsvLine
{
    /// <summary>The cells, without the quotes around them; null where quotes do not match.</summary>
    /// <param name="line">One line.</param>
    /// <param name="separator">What stands between two cells.</param>
    internal static List<string>? Split(string line, char separator)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length; at++)
        {
            var (cell, end) = at < line.Length && line[at] == '"' ? Quoted(line, at) : Plain(line, at, separator);
            if (end < 0 || (end < line.Length && line[end] != separator))
            {
                return null;
            }

            cells.Add(cell);
            at = end;
        }

        return cells;
    }

    private static (string Cell, int End) Plain(string line, int start, char separator)
    {
        var end = line.IndexOf(separator, start);
        end = end < 0 ? line.Length : end;
        return (line[start..end], end);
    }

    private static (string Cell, int End) Quoted(string line, int start)
    {
        var cell = new StringBuilder();
        for (var at = start + 1; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                cell.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                return (cell.ToString(), at + 1);
            }
        }

        return ("", -1);
    }
}
