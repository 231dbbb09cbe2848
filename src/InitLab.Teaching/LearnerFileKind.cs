namespace InitLab.Teaching;

/// <summary>What a learner's file beside a notebook holds.</summary>
/// <param name="Ending">The end of the file's name, after the notebook's.</param>
/// <param name="Kept">The subject of a sentence that ends with <c>kept</c>.</param>
/// <param name="IsValue">Whether a text can be a value in it.</param>
internal sealed record LearnerFileKind(string Ending, string Kept, Func<string, bool> IsValue)
{
    /// <summary>Answers to questions, by question.</summary>
    internal static LearnerFileKind Answers { get; } = new(".answers.json", "your answers are", _ => true);
}
