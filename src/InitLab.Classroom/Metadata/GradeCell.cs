using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Metadata;

/// <summary>What nbgrader's metadata, schema 3, says of a cell that takes part in an assignment.</summary>
/// <param name="GradeId">The cell's name in gradebooks, unique in its notebook.</param>
public sealed record GradeCell(string GradeId)
{
    /// <summary>Whether the cell gives points, by its tests or by an instructor's hand.</summary>
    public bool IsGraded { get; init; }

    /// <summary>Whether the learner answers in this cell.</summary>
    public bool IsSolution { get; init; }

    /// <summary>Whether the cell describes a task that an instructor grades as a whole.</summary>
    public bool IsTask { get; init; }

    /// <summary>Whether the metadata lets no learner change the cell.</summary>
    public bool IsMarkedLocked { get; init; }

    /// <summary>The most points that the cell gives, or null when it states none.</summary>
    public double? Points { get; init; }

    /// <summary>Whether running the cell decides its points.</summary>
    public bool IsTest => IsGraded && !IsSolution;

    /// <summary>Whether a learner may not change the cell; nbgrader locks each test, whatever its field says.</summary>
    public bool IsLocked => !IsSolution && (IsGraded || IsTask || IsMarkedLocked);

    /// <summary>Reads a cell's metadata.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>What they say, or null when the cell takes no part in an assignment or they are wrong.</returns>
    public static GradeCell? Of(Cell cell) => GradeCellReader.Read(cell, _ => { });
}
