using System.Text.Json;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>Judges what was handed in; none of the learner's code runs in it.</summary>
/// <remarks>
/// What is handed in is a text that anyone may have written. It may hold 64 Ki characters and 1 Mi more for each seed;
/// an honest one holds less than half a million a seed. Nothing is taken from it but numbers of the count that the
/// exercise asks for, names, and lines of at most 200 characters. Each network that is trained here is of a shape that
/// stands in the exercise.
/// </remarks>
public static class HandedIn
{
    /// <summary>The title of a result where no exercise can be read.</summary>
    public const string NoExercise = "No exercise";

    private const int CharactersForAll = 1 << 16;
    private const int CharactersForSeed = 1 << 20;
    private const int Depth = 8;

    private static readonly Dictionary<string, IJury> Juries = Exercise
        .All.OfType<IJury>()
        .ToDictionary(jury => jury.Title, StringComparer.Ordinal);

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Depth, AllowDuplicateProperties = false };

    /// <summary>Judges what was handed in for one exercise.</summary>
    /// <param name="json">What was handed in; whatever it is, nothing is thrown.</param>
    /// <param name="seeds">
    /// The seeds that were asked for, at least one: the answer is right where it is right on each of them.
    /// </param>
    /// <returns>
    /// What is said about the first seed on which the answer is not right, or about the first of all; not done yet
    /// under the title <see cref="NoExercise"/> or the exercise's own where the text cannot be read.
    /// </returns>
    /// <exception cref="ArgumentException">There is no seed, or there are too many.</exception>
    public static CheckResult Judge(string json, IReadOnlyList<long> seeds)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(seeds);
        if (seeds.Count is 0 or > HandIn.MostSeeds)
        {
            throw new ArgumentException($"Give 1 to {HandIn.MostSeeds} seeds, not {seeds.Count}.", nameof(seeds));
        }

        if (json.Length > CharactersForAll + (CharactersForSeed * seeds.Count))
        {
            return Unreadable(NoExercise, $"it has {json.Length} characters, more than any answer to an exercise");
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Judge(document.RootElement, seeds);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            return Unreadable(NoExercise, "it is not the JSON of an answer");
        }
    }

    private static CheckResult Judge(JsonElement root, IReadOnlyList<long> seeds)
    {
        if (root.Whole(HandIn.VersionKey) != HandIn.Version)
        {
            return Unreadable(NoExercise, $"it is not of version {HandIn.Version}");
        }

        if (!Juries.TryGetValue(root.Text(HandIn.ExerciseKey) ?? "", out var jury))
        {
            return Unreadable(NoExercise, "it names no exercise of this course");
        }

        if (Answers(root) is not { } answers)
        {
            return Unreadable(jury.Title, "it is not one answer for each seed");
        }

        var results = seeds.Select(seed => Judge(jury, answers.GetValueOrDefault(seed), seed)).ToArray();
        return Array.Find(results, result => result.Verdict != Verdict.Right) ?? results[0];
    }

    private static CheckResult Judge(IJury jury, HandedAnswer? answer, long seed)
    {
        return answer switch
        {
            null => Unreadable(jury.Title, $"there is no answer for the seed {seed}"),
            { End: AttemptEnd.Data } => (answer.Read is { } data ? jury.Judge(data, seed) : null)
                ?? Unreadable(jury.Title, "its data is not an answer to this exercise"),
            _ => CheckResult.Ended(jury.Title, answer.End, answer.Words, HandIn.Limit),
        };
    }

    /// <summary>The answers by seed, or null where one is none or a seed has two.</summary>
    private static Dictionary<long, HandedAnswer>? Answers(JsonElement root)
    {
        if (root.Member(HandIn.AnswersKey) is not { ValueKind: JsonValueKind.Array } array)
        {
            return null;
        }

        var answers = new Dictionary<long, HandedAnswer>();
        foreach (var json in array.EnumerateArray())
        {
            if (answers.Count == HandIn.MostSeeds || HandedAnswer.Of(json) is not { } answer)
            {
                return null;
            }

            if (!answers.TryAdd(answer.Seed, answer))
            {
                return null;
            }
        }

        return answers;
    }

    private static CheckResult Unreadable(string title, string why) =>
        CheckResult.NotYet(title, $"What was handed in cannot be judged: {why}.");
}
