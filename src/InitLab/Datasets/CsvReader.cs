using System.Globalization;

namespace InitLab.Datasets;

/// <summary>Reads samples from a CSV text, line by line.</summary>
internal sealed class CsvReader
{
    // A label makes as many classes: a larger one is a mistake in the file, such as an identifier read as a label.
    private const int MostClasses = 100_000;

    private readonly TextReader _text;
    private readonly string _name;
    private readonly CsvLayout _layout;
    private int _columns;
    private bool _ended;

    internal CsvReader(TextReader text, string name, CsvLayout layout)
    {
        (_text, _name, _layout) = (text, name, layout);
        if (layout.HasHeader && Cells() is { } header)
        {
            RequireColumns(header.Count);
        }
    }

    /// <summary>The line that was read last, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>The next sample, or null at the end.</summary>
    internal (double[] Features, int Label)? Next()
    {
        if (Cells() is not { } cells)
        {
            return null;
        }

        RequireColumns(cells.Count);
        var labelColumn = _layout.LabelColumn ?? (_columns - 1);
        var features = new double[_columns - 1];
        for (var column = 0; column < _columns; column++)
        {
            if (column != labelColumn)
            {
                features[column < labelColumn ? column : column - 1] = Number(cells[column], column);
            }
        }

        return (features, Label(cells[labelColumn], labelColumn));
    }

    private List<string>? Cells()
    {
        while (!_ended && _text.ReadLine() is { } line)
        {
            Line++;
            if (line.Length > 0)
            {
                return CsvLine.Split(line, _layout.Separator)
                    ?? throw Wrong(
                        "a quote is not closed on its line, or text follows it."
                            + " Write a quote within a cell twice, and each sample on one line."
                    );
            }

            RequireEnd();
        }

        return null;
    }

    private void RequireEnd()
    {
        var empty = Line;
        while (_text.ReadLine() is { } line)
        {
            Line++;
            if (line.Length > 0)
            {
                throw new DatasetFormatException(
                    $"{_name}, line {empty}: the line is empty, but line {Line} goes on. Delete the empty line."
                );
            }
        }

        _ended = true;
    }

    private void RequireColumns(int count)
    {
        if (_columns == 0)
        {
            _columns = count;
            if (count < 2 || _layout.LabelColumn is { } label && (label < 0 || label >= count))
            {
                throw Wrong(
                    $"there are {count} columns between separators '{_layout.Separator}', too few for features and a"
                        + $" label in column {_layout.LabelColumn ?? (count - 1)}. Check separator and label column."
                );
            }
        }

        if (count != _columns)
        {
            throw Wrong(
                $"there are {count} cells, but {_columns} in the first line. Give every line the same columns."
            );
        }
    }

    private double Number(string cell, int column)
    {
        return
            double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : throw Wrong(
                $"column {column}: '{Shown(cell)}' is not a finite number."
                    + " Write numbers such as -1.5e-3, and say whether the first line is a header."
            );
    }

    private int Label(string cell, int column)
    {
        const NumberStyles spaces = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        return int.TryParse(cell, spaces, CultureInfo.InvariantCulture, out var label) && label < MostClasses
            ? label
            : throw Wrong(
                $"column {column}: '{Shown(cell)}' is not a class from 0 to {MostClasses - 1}."
                    + " Number the classes from 0, or name another column as the label."
            );
    }

    private static string Shown(string cell) => cell.Length <= 40 ? cell : $"{cell[..40]}…";

    private DatasetFormatException Wrong(string what) => new($"{_name}, line {Line}: {what}");
}
