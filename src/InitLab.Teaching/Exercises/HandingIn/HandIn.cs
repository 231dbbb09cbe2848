using System.Globalization;
using System.Text.Json.Nodes;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>Handing answers in as data, to be judged by <see cref="HandedIn"/> in another process.</summary>
/// <remarks>
/// The environment variable <c>INITLAB_HAND_IN</c> names the seeds, such as <c>11,12,13</c>. Then
/// <see cref="ExerciseLog"/> judges nothing: what each check's result shows as <see cref="MediaType"/> is what the
/// answer gave on each seed. A variable crosses into the process of any engine, which a switch in code would not.
/// </remarks>
public static class HandIn
{
    /// <summary>The name of the environment variable.</summary>
    public const string Variable = "INITLAB_HAND_IN";

    /// <summary>The type of what is handed in.</summary>
    public const string MediaType = "application/vnd.initlab.answer+json";

    /// <summary>The most seeds.</summary>
    public const int MostSeeds = 100;

    internal const int Version = 1;
    internal const string VersionKey = "version";
    internal const string ExerciseKey = "exercise";
    internal const string AnswersKey = "answers";

    /// <summary>How long an answer may take on one seed.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private const int MostShown = 40;

    /// <summary>The seeds on which answers are handed in, or null where they are judged at once.</summary>
    /// <exception cref="FormatException">The variable holds something else than seeds.</exception>
    public static IReadOnlyList<long>? Seeds
    {
        get
        {
            var value = Environment.GetEnvironmentVariable(Variable);
            return string.IsNullOrEmpty(value) ? null : Parse(value);
        }
    }

    /// <summary>Whether answers are handed in.</summary>
    internal static bool IsAsked => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Lets the learner's code run on each seed; where it is late once, it does not run again.</summary>
    /// <param name="check">The check, one of <see cref="Exercise"/>.</param>
    /// <param name="answer">Gives the answer, or is null where there is none.</param>
    /// <param name="seeds">The seeds.</param>
    /// <param name="limit">How long the answer may take on one seed.</param>
    /// <exception cref="ArgumentException">The check is somebody's own.</exception>
    internal static CheckResult Collect<TAnswer>(
        ICheck<TAnswer> check,
        Func<TAnswer?>? answer,
        IReadOnlyList<long> seeds,
        TimeSpan limit
    )
    {
        var collector =
            check as ICollector<TAnswer>
            ?? throw new ArgumentException(
                $"The answer to '{check.Title}' cannot be handed in: use one of the checks of Exercise.",
                nameof(check)
            );
        var answers = new JsonArray();
        var isLate = false;
        foreach (var seed in seeds)
        {
            var handed = (isLate, answer) switch
            {
                (true, _) => new HandedAnswer(seed, AttemptEnd.Late),
                (_, null) => new HandedAnswer(seed, AttemptEnd.None),
                _ => collector.Collect(answer, seed, limit),
            };
            isLate = handed.End == AttemptEnd.Late;
            answers.Add(handed.ToJson());
        }

        return CheckResult.Handed(
            check.Title,
            new JsonObject
            {
                [VersionKey] = Version,
                [ExerciseKey] = check.Title,
                [AnswersKey] = answers,
            }
        );
    }

    private static long[] Parse(string value)
    {
        var seeds = new List<long>();
        foreach (var part in value.Split(','))
        {
            if (!long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
            {
                throw Malformed(value, "is no list of seeds");
            }

            if (seeds.Contains(seed) || seeds.Count == MostSeeds)
            {
                throw Malformed(value, seeds.Contains(seed) ? $"names the seed {seed} twice" : "has too many seeds");
            }

            seeds.Add(seed);
        }

        return [.. seeds];
    }

    private static FormatException Malformed(string value, string why)
    {
        var shown = value.Length <= MostShown ? value : value[..MostShown] + "…";
        return new FormatException(
            $"The environment variable {Variable} is '{shown}', which {why}: give at most {MostSeeds} different whole"
                + " numbers with commas between, such as 11,12,13, or leave it out."
        );
    }
}
