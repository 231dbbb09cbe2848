using System.Runtime.CompilerServices;
using InitLab.Classroom.Metadata;
using InitLab.Notebooks.Format;

namespace InitLab.Cli.Tests.Exercises;

/// <summary>The course's notebooks of exercises: sources with answers, and what learners open.</summary>
internal static class ExerciseFolder
{
    /// <summary>The folder of the course that the exercises belong to.</summary>
    public static string Course { get; } = Path.Combine(RootOf(), "notebooks");

    /// <summary>The folder of the learners' notebooks.</summary>
    public static string Learner { get; } = Path.Combine(Course, "exercises");

    /// <summary>The folder of the sources.</summary>
    public static string Source { get; } = Path.Combine(Learner, "source");

    /// <summary>The names of a folder's notebooks, in order.</summary>
    public static string[] Names(string folder) =>
        [.. Directory.GetFiles(folder, "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The checks of a notebook, in order.</summary>
    public static IEnumerable<CodeCell> Checks(Notebook notebook) =>
        notebook.Cells.OfType<CodeCell>().Where(cell => GradeCell.Of(cell) is { IsTest: true });

    /// <summary>What a check has put out, as text.</summary>
    public static string Said(CodeCell check) =>
        string.Concat(
            check.Outputs.Select(output =>
                output is DisplayOutput shown ? shown.Data.Items[MimeBundle.PlainText].GetValue<string>() : $"{output}"
            )
        );

    private static string RootOf([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
