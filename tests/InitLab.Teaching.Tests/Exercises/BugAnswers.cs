using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>Every bug that a learner may name in every suspect.</summary>
internal static class BugAnswers
{
    private const int Seeds = 3;

    // Scaled variances: 2 · variance / promised variance, in a layer of 40 to 240 units and in one of 240 to 40.
    private static readonly Dictionary<Mistake, string> OfHe = new()
    {
        [Mistake.OtherFan] = "0.3333 and 12:",
        [Mistake.OneFanOnly] = "it asks for one fan alone",
        [Mistake.MissingBrackets] = "no brackets are needed",
        [Mistake.GainMissing] = "1 and 1, or 0.2857 and 1.714:",
        [Mistake.VarianceForDeviation] = "0.1 and 0.01667:",
        [Mistake.DeviationForVariance] = "8.944 and 21.91:",
        [Mistake.BoundIsDeviation] = "0.6667 and 0.6667:",
        [Mistake.DeviationIsBound] = "6 and 6:",
        [Mistake.CutNotWidened] = "1.547 and 1.547:",
        [Mistake.CutInAbsoluteUnits] = "it asks for no cut",
        [Mistake.UniformForNormal] = "beyond 1.732 deviations:",
        [Mistake.NormalForUniform] = "it asks for a normal",
        [Mistake.LayersAlike] = "a copy of it: here they differ",
        [Mistake.SourceIgnored] = "another seed the same weights: here it gives others",
    };

    private static readonly Dictionary<Mistake, string> OfXavier = new(OfHe)
    {
        [Mistake.OtherFan] = "both fans are in it",
        [Mistake.OneFanOnly] = "7 and 1.167, or 1.167 and 7:",
        [Mistake.MissingBrackets] = "67214 and 11200:",
        [Mistake.GainMissing] = "its 2 is there for the mean of two fans",
        [Mistake.VarianceForDeviation] = "0.01429 and 0.01429:",
        [Mistake.DeviationForVariance] = "23.66 and 23.66:",
        [Mistake.UniformForNormal] = "it asks for a uniform",
        [Mistake.NormalForUniform] = "beyond 3 deviations:",
    };

    private static readonly (Mistake Bug, Dictionary<Mistake, string> Reasons)[] Suspected =
    [
        (Mistake.OtherFan, OfHe),
        (Mistake.BoundIsDeviation, OfXavier),
        (Mistake.DeviationForVariance, OfHe),
        (Mistake.LayersAlike, OfHe),
        (Mistake.UniformForNormal, OfHe),
        (Mistake.MissingBrackets, OfXavier),
        (Mistake.CutInAbsoluteUnits, OfHe),
        (Mistake.SourceIgnored, OfHe),
    ];

    internal static IEnumerable<BankedAnswer> All =>
        Enumerable
            .Range(0, Suspected.Length)
            .SelectMany(suspect =>
                Right(suspect).Concat(Named.Select(bug => Wrong(suspect, bug)).OfType<BankedAnswer>())
            );

    /// <summary>The bugs that the bank names in each suspect.</summary>
    internal static IReadOnlyCollection<Mistake> Named => OfHe.Keys;

    /// <summary>The bug that a suspect has.</summary>
    internal static Mistake In(int suspect) => Suspected[suspect].Bug;

    private static IEnumerable<BankedAnswer> Right(int suspect) =>
        [BankedAnswer.Of(Exercise.BugIn(suspect), "found", In(suspect), null)];

    private static BankedAnswer? Wrong(int suspect, Mistake bug)
    {
        return bug == In(suspect)
            ? null
            : BankedAnswer.Of(Exercise.BugIn(suspect), $"{bug}", bug, Mistake.OtherBug, Seeds) with
            {
                Says = Suspected[suspect].Reasons[bug],
            };
    }
}
