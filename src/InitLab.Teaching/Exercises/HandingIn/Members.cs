using System.Text.Json;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>Reads members of JSON about which nothing is sure.</summary>
internal static class Members
{
    /// <summary>A member, or null where there is none or this is no object.</summary>
    internal static JsonElement? Member(this JsonElement json, string name)
    {
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : null;
    }

    /// <summary>A member that is a text, or null.</summary>
    internal static string? Text(this JsonElement json, string name)
    {
        return json.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;
    }

    /// <summary>A member that is a whole number of 32 bits, or null.</summary>
    internal static int? Whole(this JsonElement json, string name)
    {
        return json.Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out var value)
            ? value
            : null;
    }

    /// <summary>A member that is true or false, or null.</summary>
    internal static bool? Truth(this JsonElement json, string name)
    {
        return json.Member(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } member
            ? member.GetBoolean()
            : null;
    }
}
