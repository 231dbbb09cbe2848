using InitLab.Numerics;

namespace InitLab.Teaching.Exams;

/// <summary>All well-posed questions of one kind: they ask the same about other numbers.</summary>
/// <param name="candidates">The kind's questions for every choice of numbers, well posed or not.</param>
internal sealed class QuestionFamily(IEnumerable<ExamQuestion> candidates)
{
    /// <summary>The questions, in a fixed order.</summary>
    internal IReadOnlyList<ExamQuestion> All { get; } = [.. candidates.Where(question => question.IsWellPosed)];

    /// <summary>The question of a variant; no two of the first <c>All.Count</c> variants have the same.</summary>
    /// <param name="random">The source of the seed's order of questions.</param>
    /// <param name="variant">From 0.</param>
    internal ExamQuestion Of(RandomStream random, int variant) =>
        All[random.Permutation(All.Count)[variant % All.Count]];
}
