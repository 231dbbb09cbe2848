using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>An answer of the bank with what its check must say.</summary>
/// <param name="Name">What the answer does.</param>
/// <param name="Check">Judges the answer on a seed.</param>
/// <param name="Mistake">The mistake to name, or null where the answer is right.</param>
/// <param name="Seeds">On how many seeds; where no chance plays one says it all.</param>
internal sealed record BankedAnswer(string Name, Func<long, CheckResult> Check, Mistake? Mistake, int Seeds)
{
    /// <summary>Seeds for a right answer in which chance plays.</summary>
    internal const int Many = 1000;

    /// <summary>Seeds for a wrong answer in which chance plays.</summary>
    internal const int Some = 20;

    internal required string Title { get; init; }

    /// <summary>What the reason must say besides, where the mistake alone does not tell it.</summary>
    internal string Says { get; init; } = "";

    /// <summary>Hands the answer in on seeds, as JSON.</summary>
    internal required Func<IReadOnlyList<long>, string> HandIn { get; init; }

    internal static BankedAnswer Of<T>(ICheck<T> check, string name, T answer, Mistake? mistake, int? seeds = null)
    {
        return new BankedAnswer(
            $"{check.Title}: {name}",
            seed => check.Of(answer, seed),
            mistake,
            seeds ?? (mistake is null ? Many : Some)
        )
        {
            Title = check.Title,
            HandIn = asked => HandedJson.Of(check, () => answer, asked),
        };
    }
}
