namespace InitLab.Classroom.Grading.Results;

/// <summary>What a finished run says beside its results.</summary>
/// <param name="Basis">What the marks depend on.</param>
/// <param name="Shard">The part of the class, as <c>i/n</c>.</param>
/// <param name="Cells">The test cells that give points.</param>
/// <param name="ByHand">The cells that an instructor grades.</param>
/// <param name="Students">The students, each with the fingerprint of the result.</param>
internal sealed record ClassIndex(
    Basis Basis,
    string Shard,
    IReadOnlyList<ExerciseCell> Cells,
    IReadOnlyList<HandGradedCell> ByHand,
    IReadOnlyList<IndexedStudent> Students
)
{
    public static ClassIndex Of(GradedClass graded) =>
        new(
            graded.Basis,
            graded.Shard.ToString(),
            graded.Cells,
            graded.ByHand,
            [.. graded.Students.Select(student => new IndexedStudent(student.Grade.Student, student.Fingerprint))]
        );

    /// <summary>The class of this index, with the results that were there when it was written.</summary>
    public GradedClass With(Func<string, StoredResult> read) =>
        new(Basis, Cells, ByHand, [.. Students.Select(student => Check(student, read(student.Student)))])
        {
            Shard = Results.Shard.Parse(Shard) ?? throw new GradingException($"'{Shard}' is no shard."),
        };

    private static StoredResult Check(IndexedStudent student, StoredResult result) =>
        result.Fingerprint == student.Fingerprint && result.Grade.Student == student.Student
            ? result
            : throw new GradingException(
                $"The result of '{student.Student}' is of another run than the rest: grade that shard again."
            );
}

/// <summary>A student of a class.</summary>
/// <param name="Student">The student.</param>
/// <param name="Fingerprint">The fingerprint of the result.</param>
internal sealed record IndexedStudent(string Student, string Fingerprint);
