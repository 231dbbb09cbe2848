using InitLab.Notebooks.Format;

namespace InitLab.Cli.Run;

/// <summary>A notebook to run, read and found good.</summary>
/// <param name="Name">Its file name without extension: the name of its page.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Folder">The folder it lies in.</param>
/// <param name="Notebook">Its content.</param>
internal sealed record NotebookSource(string Name, string Path, string Folder, Notebook Notebook)
{
    private const string CourseFolder = "notebooks";
    private const string Extension = ".ipynb";

    /// <summary>The notebooks of these paths, or of the course when there are none.</summary>
    /// <exception cref="WrongUsageException">There is nothing to run, or two notebooks would share a page.</exception>
    /// <exception cref="NotebookFormatException">A file is not a notebook that can be run.</exception>
    public static IReadOnlyList<NotebookSource> Find(IReadOnlyList<string> paths)
    {
        NotebookSource[] sources = [.. (paths.Count > 0 ? paths : Course()).Select(Read)];
        var twice = sources
            .GroupBy(source => source.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? sources
            : throw new WrongUsageException($"Two notebooks are called '{twice.Key}': run them one at a time.");
    }

    private static string[] Course()
    {
        string[] found = Directory.Exists(CourseFolder) ? Directory.GetFiles(CourseFolder, "*" + Extension) : [];
        Array.Sort(found, StringComparer.Ordinal);
        return found.Length > 0
            ? found
            : throw new WrongUsageException(
                $"There are no notebooks in '{System.IO.Path.GetFullPath(CourseFolder)}': "
                    + "run the command from the project's folder, or name a notebook."
            );
    }

    private static NotebookSource Read(string path)
    {
        var notebook = NotebookReader.Read(path);
        var full = System.IO.Path.GetFullPath(path);
        return new NotebookSource(
            System.IO.Path.GetFileNameWithoutExtension(full),
            full,
            System.IO.Path.GetDirectoryName(full)!,
            notebook
        );
    }
}
