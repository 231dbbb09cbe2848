using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>What an answer came to on one seed, before anything judges it.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="End">How the learner's code ended.</param>
internal sealed record HandedAnswer(long Seed, AttemptEnd End)
{
    private const string SeedKey = "seed";
    private const string OutcomeKey = "outcome";
    private const string ReasonKey = "reason";
    private const string DataKey = "data";

    /// <summary>The exception in one line, where there was one.</summary>
    internal string Words { get; init; } = "";

    /// <summary>What was written down, where there is data.</summary>
    internal JsonNode? Data { get; init; }

    /// <summary>What was read, where there is data.</summary>
    internal JsonElement? Read { get; private init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { [SeedKey] = Seed, [OutcomeKey] = Name(End) };
        if (End == AttemptEnd.Threw)
        {
            json[ReasonKey] = Words;
        }

        if (Data is not null)
        {
            json[DataKey] = Data;
        }

        return json;
    }

    /// <summary>Reads an answer, or gives null where it is none.</summary>
    internal static HandedAnswer? Of(JsonElement json)
    {
        return
            json.Member(SeedKey) is { ValueKind: JsonValueKind.Number } number
            && number.TryGetInt64(out var seed)
            && json.Text(OutcomeKey) is { } name
            && Array.Find(Enum.GetValues<AttemptEnd>(), end => Name(end) == name) is var end
            && Name(end) == name
            ? new HandedAnswer(seed, end)
            {
                Words = OneLine.Of(json.Text(ReasonKey) ?? "") is { Length: > 0 } words ? words : "an exception",
                Read = json.Member(DataKey),
            }
            : null;
    }

    private static string Name(AttemptEnd end) =>
        end switch
        {
            AttemptEnd.Data => "data",
            AttemptEnd.Threw => "threw",
            AttemptEnd.Late => "late",
            _ => "none",
        };
}
