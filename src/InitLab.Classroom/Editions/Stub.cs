namespace InitLab.Classroom.Editions;

/// <summary>What a learner finds in the place of a solution.</summary>
internal static class Stub
{
    /// <summary>Text in the place of an answer in Markdown.</summary>
    public const string Prose = "YOUR ANSWER HERE";

    /// <summary>
    /// Lines in the place of code: they compile wherever a statement may stand, and fail until they are replaced.
    /// </summary>
    public static IReadOnlyList<string> Code { get; } = ["// YOUR CODE HERE", "throw new NotImplementedException();"];
}
