using InitLab.Classroom.Grading;
using InitLab.Classroom.Grading.Results;

namespace InitLab.Cli.Grade;

/// <summary>Tells what grading came to.</summary>
internal static class GradeSummary
{
    public static void Write(GradedClass graded, string output)
    {
        var words = graded
            .Students.GroupBy(student => student.Grade.Status, StringComparer.Ordinal)
            .OrderByDescending(group => group.Key == GradeStatus.Graded)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {group.Count()}");
        var summary = string.Join(", ", words.Prepend($"students: {graded.Students.Count}"));
        Console.WriteLine($"wrote {Path.GetFullPath(output)} ({summary})");
    }

    public static void WriteIgnored(string name) =>
        Console.Error.WriteLine($"initlab: '{StudentGrade.Printable(name)}' is no student's folder and is left out.");

    public static void WriteInterrupted(StudentGraded? last) =>
        Console.Error.WriteLine(
            $"initlab: interrupted; {last?.Done ?? 0} of {last?.Total.ToString() ?? "the"} students are graded, and no "
                + "table was written. The same command goes on from there."
        );

    public static void WriteFailure(StudentGraded progress) =>
        Console.Error.WriteLine(
            $"initlab: grading '{StudentGrade.Printable(progress.Grade.Student)}' failed with {progress.Failure}"
        );
}
