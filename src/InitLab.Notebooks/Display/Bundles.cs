using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Display;

/// <summary>Makes bundles whose representations keep their order.</summary>
internal static class Bundles
{
    public static MimeBundle Of(params IEnumerable<(string MimeType, JsonNode Content)> items)
    {
        var ordered = new OrderedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var (mimeType, content) in items)
        {
            ordered.TryAdd(mimeType, content);
        }

        return new(ordered);
    }

    public static MimeBundle Of(params (string MimeType, string Text)[] items) =>
        Of(items.Select(item => (item.MimeType, (JsonNode)JsonValue.Create(item.Text))));
}
