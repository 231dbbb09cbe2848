using InitLab.Classroom.Metadata;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Grading.Restoring;

/// <summary>A cell that every submission of an assignment has.</summary>
/// <param name="Source">The cell of the source, bare of outputs.</param>
/// <param name="Learners">The same cell as the learner got it.</param>
/// <param name="Grade">What its metadata say, or null where it takes no part in the assignment.</param>
internal sealed record TemplateCell(Cell Source, Cell Learners, GradeCell? Grade)
{
    /// <summary>What a learner knows the cell by.</summary>
    public string Name => Grade?.GradeId ?? Source.Id;

    /// <summary>Whether the source alone says what the cell holds.</summary>
    public bool IsLocked => Grade is { IsLocked: true };

    /// <summary>
    /// The cell where a submission has none: a locked one as in the source, another as the learner got it.
    /// </summary>
    public Cell Untouched => IsLocked ? Source : Learners;
}
