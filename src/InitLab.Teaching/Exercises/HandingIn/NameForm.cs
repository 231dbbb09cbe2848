using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>A value of an enumeration, or several of them, by name; by number where it has no name.</summary>
internal sealed class NameForm<TEnum> : IDataForm<Given<TEnum>>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public JsonNode Write(Given<TEnum> data) => JsonValue.Create(data.Value.ToString());

    /// <inheritdoc/>
    public Given<TEnum>? Read(JsonElement json)
    {
        return json.ValueKind == JsonValueKind.String && Enum.TryParse<TEnum>(json.GetString(), out var value)
            ? new Given<TEnum>(value)
            : null;
    }
}
