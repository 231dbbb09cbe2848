namespace InitLab.Classroom.Grading.Restoring;

/// <summary>One thing in which a submission differed from the assignment, and was set right.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Cell">The name of the cell, or empty where it is about all of them.</param>
public sealed record Change(ChangeKind Kind, string Cell);

/// <summary>What restoring a submission did.</summary>
public enum ChangeKind
{
    /// <summary>A cell was missing and was put back.</summary>
    PutBack,

    /// <summary>A locked cell was changed; the original was used.</summary>
    TextRestored,

    /// <summary>A cell had become Markdown, code or raw; it got its own type again.</summary>
    TypeRestored,

    /// <summary>A further cell claimed to be one of the assignment's; it ran as the student's own.</summary>
    CopyKept,

    /// <summary>The cells stood in another order; they ran in the assignment's.</summary>
    OrderRestored,
}
