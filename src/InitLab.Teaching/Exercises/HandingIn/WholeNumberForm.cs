using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>A whole number.</summary>
internal sealed class WholeNumberForm : IDataForm<Given<int>>
{
    /// <inheritdoc/>
    public JsonNode Write(Given<int> data) => JsonValue.Create(data.Value);

    /// <inheritdoc/>
    public Given<int>? Read(JsonElement json)
    {
        return json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var value) ? new Given<int>(value) : null;
    }
}
