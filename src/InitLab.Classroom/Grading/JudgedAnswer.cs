namespace InitLab.Classroom.Grading;

/// <summary>The verdict on one answer.</summary>
/// <param name="Exercise">The exercise that the data say they answer.</param>
/// <param name="IsRight">Whether the data are those of a right answer.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Hint">What to think about next, or null where there is nothing to mend.</param>
public sealed record JudgedAnswer(string Exercise, bool IsRight, string Reason, string? Hint);
