namespace InitLab.Classroom.Grading.Results;

/// <summary>A class, or a part of it, with all its marks.</summary>
/// <param name="Basis">What the marks depend on.</param>
/// <param name="Cells">The test cells that give points.</param>
/// <param name="ByHand">The cells that an instructor grades.</param>
/// <param name="Students">The results, in ordinal order of the students.</param>
public sealed record GradedClass(
    Basis Basis,
    IReadOnlyList<ExerciseCell> Cells,
    IReadOnlyList<HandGradedCell> ByHand,
    IReadOnlyList<StoredResult> Students
)
{
    /// <summary>Which part of the class it is.</summary>
    public Shard Shard { get; init; } = Shard.Whole;
}
