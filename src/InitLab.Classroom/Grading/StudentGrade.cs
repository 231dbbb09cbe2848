using InitLab.Classroom.Grading.Reports;
using InitLab.Classroom.Grading.Restoring;

namespace InitLab.Classroom.Grading;

/// <summary>What one student gets, and why.</summary>
/// <param name="Student">The student.</param>
/// <param name="Status">What became of the submission: one of <see cref="GradeStatus"/>'s words.</param>
/// <param name="Reason">What the status means here, in a sentence, or null where it was graded.</param>
/// <param name="Cells">The marks of each test cell, in the order of the assignment.</param>
public sealed record StudentGrade(string Student, string Status, string? Reason, IReadOnlyList<CellGrade> Cells)
{
    /// <summary>The cells that ended in an error, in the order of running.</summary>
    public IReadOnlyList<CellError> Errors { get; init; } = [];

    /// <summary>What restoring the submission set right.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>The sum of all points.</summary>
    internal double Score => Cells.Sum(cell => cell.Points);

    /// <summary>The sum of all points that could be had.</summary>
    internal double Maximum => Cells.Sum(cell => cell.Maximum);

    /// <summary>A name in one line, without the characters by which it could do something to a terminal.</summary>
    /// <param name="name">A name that anyone may have chosen.</param>
    public static string Printable(string name) => PlainText.Line(name);

    /// <summary>The student with points and status, in one line.</summary>
    public override string ToString() =>
        $"{Printable(Student)}: {Marks.Text(Score)} of {Marks.Text(Maximum)}, {Status}";
}

/// <summary>The marks of one test cell.</summary>
/// <param name="GradeId">The cell's name in gradebooks.</param>
/// <param name="Maximum">The most points.</param>
/// <param name="Exercises">The verdict on each exercise, in order.</param>
public sealed record CellGrade(string GradeId, double Maximum, IReadOnlyList<JudgedAnswer> Exercises)
{
    /// <summary>Its share of right exercises, in points.</summary>
    internal double Points => Exercises.Count == 0 ? 0 : Maximum * Right / Exercises.Count;

    internal int Right => Exercises.Count(exercise => exercise.IsRight);
}

/// <summary>A cell that ended in an error.</summary>
/// <param name="Cell">The name of a cell of the assignment, or empty for one of the student's own.</param>
/// <param name="Error">The error's name and message.</param>
public sealed record CellError(string Cell, string Error);
