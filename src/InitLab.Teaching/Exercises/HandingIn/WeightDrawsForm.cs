using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>What an initializer drew.</summary>
/// <param name="wide">The form of the wide layer.</param>
/// <param name="narrow">The form of the narrow layer.</param>
internal sealed class WeightDrawsForm(WeightForm wide, WeightForm narrow) : IDataForm<WeightDraws>
{
    private const string Wide = "wide";
    private const string Narrow = "narrow";
    private const string IsSourceIgnored = "sourceIgnored";
    private const string IsRepeated = "repeated";

    /// <inheritdoc/>
    public JsonNode Write(WeightDraws data)
    {
        return new JsonObject
        {
            [Wide] = wide.Write(data.Wide),
            [Narrow] = narrow.Write(data.Narrow),
            [IsSourceIgnored] = data.IsSourceIgnored,
            [IsRepeated] = data.IsRepeated,
        };
    }

    /// <inheritdoc/>
    public WeightDraws? Read(JsonElement json)
    {
        return
            json.Member(Wide) is { } first
            && wide.Read(first) is { } wideSample
            && json.Member(Narrow) is { } second
            && narrow.Read(second) is { } narrowSample
            && json.Truth(IsSourceIgnored) is { } isSourceIgnored
            && json.Truth(IsRepeated) is { } isRepeated
            ? new WeightDraws(wideSample, narrowSample, isSourceIgnored, isRepeated)
            : null;
    }
}
