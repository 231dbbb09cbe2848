using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>What an initializer of all layers drew.</summary>
/// <param name="layers">The form of each layer.</param>
internal sealed class LayerDrawsForm(IReadOnlyList<WeightForm> layers) : IDataForm<LayerDraws>
{
    private const string Layers = "layers";
    private const string WrongCount = "wrongCount";
    private const string IsSourceIgnored = "sourceIgnored";
    private const string IsRepeated = "repeated";

    /// <inheritdoc/>
    public JsonNode Write(LayerDraws data)
    {
        return new JsonObject
        {
            [Layers] = new JsonArray([.. data.Layers.Zip(layers, (layer, form) => form.Write(layer))]),
            [WrongCount] = data.WrongCount,
            [IsSourceIgnored] = data.IsSourceIgnored,
            [IsRepeated] = data.IsRepeated,
        };
    }

    /// <inheritdoc/>
    public LayerDraws? Read(JsonElement json)
    {
        if (
            json.Member(WrongCount) is not { } count
            || json.Truth(IsSourceIgnored) is not { } isSourceIgnored
            || json.Truth(IsRepeated) is not { } isRepeated
        )
        {
            return null;
        }

        if (count.ValueKind != JsonValueKind.Null)
        {
            return json.Whole(WrongCount) is >= 0 and var wrong
                ? new LayerDraws([], wrong, isSourceIgnored, isRepeated)
                : null;
        }

        return Samples(json) is { } samples ? new LayerDraws(samples, null, isSourceIgnored, isRepeated) : null;
    }

    private WeightSample[]? Samples(JsonElement json)
    {
        if (
            json.Member(Layers) is not { ValueKind: JsonValueKind.Array } array
            || array.GetArrayLength() != layers.Count
        )
        {
            return null;
        }

        var samples = layers.Select((form, l) => form.Read(array[l])).OfType<WeightSample>().ToArray();
        return samples.Length == layers.Count ? samples : null;
    }
}
