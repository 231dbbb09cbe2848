using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>The fields of one JSON object of a notebook, taken out one by one with their types checked.</summary>
/// <param name="json">The object; what is taken leaves it, so that it belongs to no other tree.</param>
/// <param name="place">Where it stands, as messages call it.</param>
internal sealed class Fields(JsonObject json, string place)
{
    private readonly Dictionary<string, JsonNode?> _taken = new(StringComparer.Ordinal);

    internal static Fields Of(JsonNode? node, string place) =>
        node is JsonObject json
            ? new Fields(json, place)
            : throw new NotebookFormatException($"{place} must be an object, and is {KindOf(node)}; {Mend}");

    internal string Place => place;

    private static string Mend => "correct it, or restore the notebook.";

    internal bool Has(string name) => json.ContainsKey(name);

    internal void HasOnly(params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in json)
        {
            if (!names.Contains(name))
            {
                throw new NotebookFormatException(
                    $"{place} has \"{name}\", which nbformat 4.5 does not know; remove it."
                );
            }
        }
    }

    internal JsonObject TakeObject(string name) => Take(name) as JsonObject ?? throw Wrong(name, "an object");

    internal JsonArray TakeArray(string name) => Take(name) as JsonArray ?? throw Wrong(name, "a list");

    internal string TakeText(string name) => Text(Take(name)) ?? throw Wrong(name, "text");

    internal string TakeLines(string name) => Lines(Take(name)) ?? throw Wrong(name, "text or a list of lines");

    internal int TakeWholeNumber(string name) => WholeNumber(Take(name)) ?? throw Wrong(name, "a whole number");

    internal int? TakeCount(string name)
    {
        var node = Take(name);
        return node is null ? null
            : WholeNumber(node) is int number and >= 0 ? number
            : throw Wrong(name, "a whole number from 0 on, or null");
    }

    internal IReadOnlyList<string> TakeListOfText(string name) =>
        [.. TakeArray(name).Select(node => Text(node) ?? throw Wrong(name, "a list of text"))];

    internal static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    internal static string? Lines(JsonNode? node)
    {
        if (node is not JsonArray array)
        {
            return Text(node);
        }

        var lines = array.Select(Text).ToList();
        return lines.Contains(null) ? null : string.Concat(lines);
    }

    internal NotebookFormatException Wrong(string name, string expected)
    {
        var found = _taken.TryGetValue(name, out var node) ? KindOf(node) : "missing";
        return new NotebookFormatException($"{place}: \"{name}\" must be {expected}, and is {found}; {Mend}");
    }

    private JsonNode? Take(string name)
    {
        if (!json.TryGetPropertyValue(name, out var node))
        {
            throw Wrong(name, "there");
        }

        json.Remove(name);
        _taken[name] = node;
        return node;
    }

    private static int? WholeNumber(JsonNode? node) =>
        node is JsonValue value
        && value.GetValueKind() == JsonValueKind.Number
        && value.TryGetValue<int>(out var number)
            ? number
            : null;

    private static string KindOf(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            null => "null",
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "text",
            JsonValueKind.Number => "a number",
            _ => "true or false",
        };
}
