using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Wire;

/// <summary>The fields of a JSON object from the wire, each checked when it is asked for.</summary>
/// <remarks>A field that is absent or null has its default; one of another kind is an error that names it.</remarks>
internal readonly struct Fields
{
    private readonly JsonElement _element;

    /// <exception cref="InvalidContentException">The element is no object.</exception>
    public Fields(JsonElement element)
    {
        _element =
            element.ValueKind == JsonValueKind.Object
                ? element
                : throw new InvalidContentException("It must be a JSON object.");
    }

    /// <summary>A text that must be there.</summary>
    public string Text(string name) =>
        Read(name, JsonValueKind.String, "a text") is { } found ? String(found, name) : throw Missing(name);

    public string Text(string name, string absent) =>
        Read(name, JsonValueKind.String, "a text") is { } found ? String(found, name) : absent;

    public bool Flag(string name, bool absent) =>
        Find(name) is not { } found ? absent
        : found.ValueKind is JsonValueKind.True or JsonValueKind.False ? found.GetBoolean()
        : throw new InvalidContentException($"{name} must be true or false.");

    /// <summary>A whole number that must be there.</summary>
    public int Number(string name) => Number(name, absent: null) ?? throw Missing(name);

    public int? Number(string name, int? absent) =>
        Read(name, JsonValueKind.Number, "a whole number") is not { } found ? absent
        : found.TryGetInt32(out var number) ? number
        : throw new InvalidContentException($"{name} must be a whole number that is not too large.");

    /// <summary>The texts of an object whose every field is one; none when it is absent.</summary>
    public IReadOnlyList<(string Name, string Value)> Texts(string name)
    {
        if (Read(name, JsonValueKind.Object, "an object") is not { } found)
        {
            return [];
        }

        var fields = new Fields(found);
        return [.. found.EnumerateObject().Select(field => field.Name).Select(key => (key, fields.Text(key)))];
    }

    /// <summary>All of them, to be read elsewhere.</summary>
    public JsonObject ToJson() => JsonObject.Create(_element)!;

    private JsonElement? Read(string name, JsonValueKind kind, string what) =>
        Find(name) is not { } found ? null
        : found.ValueKind == kind ? found
        : throw new InvalidContentException($"{name} must be {what}.");

    private JsonElement? Find(string name) =>
        _element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    private static string String(JsonElement element, string name)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException failure)
        {
            throw new InvalidContentException($"{name} has an escaped half of a surrogate pair.", failure);
        }
    }

    private static InvalidContentException Missing(string name) => new($"{name} is missing.");
}

/// <summary>JSON from outside has a field that is missing or of a wrong kind; the message is a sentence.</summary>
internal sealed class InvalidContentException(string message, Exception? inner = null) : Exception(message, inner);
