using InitLab.Charts.Rendering;
using InitLab.Initialization;

namespace InitLab.Teaching.Exercises;

/// <summary>Why a bug is not that of an initializer: what the bug would do, beside what is measured.</summary>
/// <param name="suspect">The initializer.</param>
internal sealed class BugTrace(Suspect suspect)
{
    private readonly VarianceScaling _promised = suspect.Scheme;

    /// <summary>
    /// One sentence about a bug that the initializer does not have; the one that it has is not in it.
    /// </summary>
    internal string Of(Mistake bug)
    {
        return NotPromised(bug) is { } why ? $"{bug} cannot break {suspect.Promise}: {why}."
            : Seen(bug) is { } seen ? $"{bug} would {seen}."
            : $"{bug} is not among the bugs that the exercise lists: name one of those.";
    }

    private string? NotPromised(Mistake bug) =>
        (bug, _promised.Mode, _promised.Distribution) switch
        {
            (Mistake.OtherFan, FanMode.Average, _) => "both fans are in it, and none is the other one",
            (Mistake.OneFanOnly, FanMode.In, _) => "it asks for one fan alone",
            (Mistake.MissingBrackets, FanMode.In, _) => "there is no sum in it, and no brackets are needed",
            (Mistake.GainMissing, FanMode.Average, _) => "its 2 is there for the mean of two fans",
            (Mistake.UniformForNormal, _, Distribution.Uniform) => "it asks for a uniform",
            (Mistake.NormalForUniform, _, not Distribution.Uniform) => "it asks for a normal",
            (Mistake.CutInAbsoluteUnits, _, not Distribution.TruncatedNormal) => "it asks for no cut",
            _ => null,
        };

    private string? Seen(Mistake bug)
    {
        var numbers = SuspectNumbers.Of(suspect);
        var largest = NumberText.Of(numbers.Largest);
        return bug switch
        {
            Mistake.LayersAlike => "make layer 2, which has the shape of layer 0, a copy of it: here they differ",
            Mistake.SourceIgnored => "give another seed the same weights: here it gives others",
            Mistake.UniformForNormal =>
                $"let no weight lie beyond {NumberText.Of(Math.Sqrt(3))} deviations: the largest lies at {largest}",
            Mistake.NormalForUniform => $"let a few weights lie beyond 3 deviations: the largest lies at {largest}",
            _ => Variances(bug, numbers),
        };
    }

    // A mistake may be made in several ways, each with a sentence of its own.
    private string? Variances(Mistake bug, SuspectNumbers numbers)
    {
        var ways = VarianceSuspect
            .For(_promised, leakySlope: 0)
            .Where(way => way.Mistake == bug)
            .DistinctBy(way => way.Sentence, StringComparer.Ordinal)
            .Select(way => Both(numbers.Of(way.Of)))
            .ToArray();
        return ways.Length == 0
            ? null
            : $"give layers 0 and 1 the scaled variances {string.Join(", or ", ways)}:"
                + $" they have {Both(numbers.Variances)}";
    }

    private static string Both(IEnumerable<double> variances) => string.Join(" and ", variances.Select(NumberText.Of));
}
