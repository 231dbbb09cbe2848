using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Networks;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>The numbers of networks; of a network with other layers than the model, its description alone.</summary>
/// <param name="model">A network with the layers that each must have.</param>
/// <param name="count">How many networks.</param>
internal sealed class NetworksForm(Mlp model, int count) : IDataForm<NetworkSample[]>
{
    private const string Description = "network";
    private const string Numbers = "numbers";

    private readonly NumbersForm _numbers = new(model.Layers.Sum(layer => layer.Parameters));

    /// <inheritdoc/>
    public JsonNode Write(NetworkSample[] data) => new JsonArray([.. data.Select(WriteOne)]);

    /// <inheritdoc/>
    public NetworkSample[]? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() != count)
        {
            return null;
        }

        var samples = json.EnumerateArray().Select(ReadOne).OfType<NetworkSample>().ToArray();
        return samples.Length == count ? samples : null;
    }

    private JsonObject WriteOne(NetworkSample sample)
    {
        var json = new JsonObject { [Description] = sample.Description };
        if (sample.Numbers is { } numbers)
        {
            json[Numbers] = _numbers.Write(numbers);
        }

        return json;
    }

    private NetworkSample? ReadOne(JsonElement json)
    {
        if (json.Text(Description) is not { } description)
        {
            return null;
        }

        var sample = new NetworkSample(OneLine.Of(description), null);
        return json.Member(Numbers) is not { } member ? sample
            : _numbers.Read(member) is { } numbers ? sample with { Numbers = numbers }
            : null;
    }
}
