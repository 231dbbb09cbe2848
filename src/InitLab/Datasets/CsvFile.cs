using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Datasets;

/// <summary>Reads data sets from text files with one sample per line.</summary>
/// <remarks>
/// Cells are numbers with a decimal point (RFC 4180 quotes around a cell are taken off); the label is a whole number
/// from 0, and there are as many classes as the largest label says, at least 2. Empty lines at the end are passed over.
/// </remarks>
public static class CsvFile
{
    private const long MostBytes = 1L << 28;

    /// <summary>Reads a data set.</summary>
    /// <param name="path">The file, UTF-8, at most 256 MiB.</param>
    /// <param name="layout">
    /// Header, label column and separator, or null for a header, the last column and a comma.
    /// </param>
    /// <exception cref="DatasetFormatException">
    /// A line has another number of cells than the first, a cell is not a finite number, a label is not a class, or
    /// there is nothing to read; the message names line and column.
    /// </exception>
    public static LabelledData Read(string path, CsvLayout? layout = null)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MostBytes } file)
        {
            throw new DatasetFormatException(
                $"{path}: {file.Length} bytes are more than the {MostBytes} that are read. Split the file."
            );
        }

        using var text = File.OpenText(path);
        var reader = new CsvReader(text, path, layout ?? new CsvLayout());
        var rows = new List<double[]>();
        var labels = new List<int>();
        while (reader.Next() is { } sample)
        {
            rows.Add(sample.Features);
            labels.Add(sample.Label);
        }

        return rows.Count > 0
            ? new LabelledData(Matrix<double>.Build.DenseOfRowArrays(rows), [.. labels], Math.Max(labels.Max() + 1, 2))
            : throw new DatasetFormatException($"{path}, line {reader.Line}: there is no sample. Give one per line.");
    }
}
