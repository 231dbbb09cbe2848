namespace InitLab.Teaching.Exercises;

/// <summary>What is found in an answer that is there.</summary>
/// <param name="Mistake">The mistake, or null where the answer is right.</param>
/// <param name="Reason">One sentence with what was measured.</param>
internal sealed record Judgement(Mistake? Mistake, string Reason)
{
    internal static Judgement Right(string reason) => new(null, reason);
}
