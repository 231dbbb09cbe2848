using System.Text;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running.Export.Outputs;

/// <summary>A picture as an address that holds the picture itself.</summary>
internal static class Picture
{
    private const string Svg = "image/svg+xml";

    private static readonly string[] Types = [Svg, "image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>The first picture among the representations, or null.</summary>
    internal static string? AddressOf(IEnumerable<KeyValuePair<string, JsonNode?>>? representations)
    {
        var found = representations?.ToDictionary(item => item.Key, item => item.Value, StringComparer.Ordinal);
        var type = found is null ? null : Array.Find(Types, found.ContainsKey);
        return type is not null && Fields.Lines(found![type]) is string content ? AddressOf(type, content) : null;
    }

    private static string AddressOf(string type, string content)
    {
        var base64 =
            type == Svg
                ? Convert.ToBase64String(Encoding.UTF8.GetBytes(content))
                : string.Concat(content.Where(letter => !char.IsWhiteSpace(letter)));
        return $"data:{type};base64,{base64}";
    }
}
