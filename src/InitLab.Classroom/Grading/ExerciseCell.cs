namespace InitLab.Classroom.Grading;

/// <summary>A test cell that gives points for exercises.</summary>
/// <param name="Id">The cell's id in the source and in every restored submission.</param>
/// <param name="GradeId">Its name in gradebooks.</param>
/// <param name="Points">The points for all its exercises, which share them equally.</param>
/// <param name="Exercises">What the source's own answers hand in there, one title for each time.</param>
public sealed record ExerciseCell(string Id, string GradeId, double Points, IReadOnlyList<string> Exercises)
{
    /// <summary>The exercises, each once, in the order in which they are handed in.</summary>
    internal IReadOnlyList<string> Titles => [.. Exercises.Distinct(StringComparer.Ordinal)];
}

/// <summary>A cell whose points an instructor gives.</summary>
/// <param name="GradeId">Its name in gradebooks.</param>
/// <param name="Points">The most points.</param>
public sealed record HandGradedCell(string GradeId, double Points);
