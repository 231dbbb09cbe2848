namespace InitLab.Teaching.Tests.Exercises;

/// <summary>Right and wrong answers to every exercise.</summary>
internal static class AnswerBank
{
    internal static IReadOnlyList<BankedAnswer> All { get; } =
    [
        .. WeightAnswers.All,
        .. FormulaAnswers.All,
        .. LawAnswers.All,
        .. NetworkAnswers.All,
        .. BugAnswers.All,
        .. SchemeAnswers.All,
        .. BiasAnswers.All,
        .. SummaryAnswers.All,
    ];
}
