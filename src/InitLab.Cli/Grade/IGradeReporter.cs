using InitLab.Classroom.Grading;
using InitLab.Classroom.Grading.Results;

namespace InitLab.Cli.Grade;

/// <summary>Tells the person at the terminal how grading goes.</summary>
internal interface IGradeReporter
{
    /// <summary>Grades a class while its progress is shown.</summary>
    /// <param name="run">Grades it, telling of each student.</param>
    Task<GradedClass> ShowAsync(Func<Action<StudentGraded>, Task<GradedClass>> run);
}
