using InitLab.Classroom.Grading;
using InitLab.Classroom.Grading.Results;

namespace InitLab.Cli.Grade;

/// <summary>Writes one line for each student, for logs and pipes.</summary>
internal sealed class PlainGradeReporter(TextWriter output) : IGradeReporter
{
    public Task<GradedClass> ShowAsync(Func<Action<StudentGraded>, Task<GradedClass>> run) =>
        run(progress =>
        {
            output.WriteLine(Line(progress));
            if (progress.Failure is not null)
            {
                GradeSummary.WriteFailure(progress);
            }
        });

    /// <summary>The line for a student.</summary>
    public static string Line(StudentGraded progress) => $"{progress.Done}/{progress.Total} {progress.Grade}";
}
