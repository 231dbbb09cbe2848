using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Editions;

/// <summary>A notebook with solutions and hidden tests, from which editions are made.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Notebook">Its content.</param>
public sealed record SourceNotebook(string Name, Notebook Notebook)
{
    private const string Pattern = "*.ipynb";

    /// <summary>Reads a source.</summary>
    /// <param name="path">A notebook, or a folder whose notebooks are read in the order of their names.</param>
    /// <exception cref="AssignmentException">The folder has no notebook.</exception>
    /// <exception cref="NotebookFormatException">A file is not a notebook that can be read.</exception>
    public static IReadOnlyList<SourceNotebook> Find(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var files = Directory.Exists(path)
            ? Directory.GetFiles(path, Pattern).Order(StringComparer.Ordinal).ToArray()
            : [path];
        return files.Length > 0
            ? [.. files.Select(file => new SourceNotebook(Path.GetFileName(file), NotebookReader.Read(file)))]
            : throw new AssignmentException($"'{path}' has no notebook: name a notebook or a folder of notebooks.");
    }
}
