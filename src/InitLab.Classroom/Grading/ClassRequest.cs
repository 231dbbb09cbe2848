using InitLab.Classroom.Grading.Results;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Grading;

/// <summary>Which class to grade, and how.</summary>
/// <param name="Submissions">The folder with a folder for each student.</param>
/// <param name="Source">The source of the assignment, in which nothing is wrong.</param>
/// <param name="Basis">What the marks depend on beside the submissions.</param>
public sealed record ClassRequest(string Submissions, Notebook Source, Basis Basis)
{
    /// <summary>Which part of the class.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>How many submissions are examined at a time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}

/// <summary>A student has been graded.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are.</param>
public sealed record StudentGraded(StudentGrade Grade, int Done, int Total)
{
    /// <summary>What went wrong in this program, or null.</summary>
    public Exception? Failure { get; init; }
}
