using InitLab.Classroom.Editions;
using InitLab.Classroom.Grading;
using InitLab.Classroom.Grading.Results;
using InitLab.Notebooks.Format;

namespace InitLab.Cli.Grade;

/// <summary>The source of an assignment.</summary>
/// <param name="Name">The file name that submissions must have.</param>
/// <param name="Hash">The SHA-256 of the file.</param>
/// <param name="Notebook">Its content.</param>
internal sealed record GradeSource(string Name, string Hash, Notebook Notebook)
{
    private const string Extension = ".ipynb";

    private static readonly string Folder = Path.Combine("notebooks", "exercises", "source");

    /// <summary>Reads the source of an exercise notebook of the course, or any other.</summary>
    /// <param name="assignment">The name of one of the course, or the path of a notebook.</param>
    /// <exception cref="WrongUsageException">There is no such source.</exception>
    /// <exception cref="NotebookFormatException">It is not a notebook.</exception>
    /// <exception cref="GradingException">It breaks a rule of sources.</exception>
    public static GradeSource Find(string assignment)
    {
        var isPath = assignment.EndsWith(Extension, StringComparison.Ordinal);
        var path = isPath ? assignment : Path.Combine(Folder, assignment + Extension);
        if (!File.Exists(path))
        {
            throw new WrongUsageException(
                $"There is no assignment '{assignment}': {(isPath ? "check the path" : Advice())}."
            );
        }

        var source = new GradeSource(
            Path.GetFileName(path),
            Basis.Hash(File.ReadAllBytes(path)),
            NotebookReader.Read(path)
        );
        var findings = SourceRules.Check(source.Notebook);
        return findings.Count == 0
            ? source
            : throw new GradingException(
                string.Join("\ninitlab: ", findings.Select(finding => $"{source.Name}, {finding}"))
            );
    }

    private static string Advice()
    {
        var names = Directory.Exists(Folder)
            ? Directory.GetFiles(Folder, "*" + Extension).Select(Path.GetFileNameWithoutExtension).ToArray()
            : [];
        return names.Length == 0
            ? $"there is none in '{Folder}' here; name the path of a source, which ends with {Extension}"
            : $"choose one of {string.Join(", ", names.Order(StringComparer.Ordinal))}, or name the path of a source";
    }
}
