using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>JSON text to an object, with errors that say line and column.</summary>
internal static class JsonText
{
    // Deeper than any figure's JSON, shallow enough that no reader or writer can run out of stack.
    private const int MaximumDepth = 200;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = MaximumDepth,
        AllowDuplicateProperties = false,
    };

    internal static JsonObject Parse(string json, string name)
    {
        if (json.Length > NotebookFile.MaximumBytes)
        {
            throw NotebookFile.TooLarge(name);
        }

        if (string.IsNullOrWhiteSpace(json))
        {
            throw new NotebookFormatException($"{name} is empty; save the notebook again or restore it.");
        }

        try
        {
            var root = JsonNode.Parse(json, documentOptions: Options);
            CheckText(root);
            return root as JsonObject
                ?? throw new NotebookFormatException(
                    $"{name} is JSON but not a notebook (no object); name an .ipynb file."
                );
        }
        catch (JsonException error)
        {
            throw new NotebookFormatException(
                $"{name} is not valid JSON at {Where(json, error)} ({Reason(error)}); "
                    + "restore it, or mend that place in a text editor.",
                error
            );
        }
        catch (InvalidOperationException error)
        {
            throw new NotebookFormatException(
                $"{name} has an escaped half of a surrogate pair (\\ud800 to \\udfff), which is no text; remove it.",
                error
            );
        }
    }

    // The parser decodes strings when they are first asked for: ask now, so that a half surrogate is found here.
    private static void CheckText(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (_, value) in json)
                {
                    CheckText(value);
                }

                break;
            case JsonArray array:
                foreach (var value in array)
                {
                    CheckText(value);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                _ = value.GetValue<string>();
                break;
        }
    }

    private static string Where(string json, JsonException error)
    {
        var line = (int)(error.LineNumber ?? 0);
        var text = json.Split('\n').ElementAtOrDefault(line) ?? "";
        var bytes = Encoding.UTF8.GetBytes(text);
        var before = Math.Min((int)(error.BytePositionInLine ?? 0), bytes.Length);
        return $"line {line + 1}, column {Encoding.UTF8.GetCharCount(bytes, 0, before) + 1}";
    }

    private static string Reason(JsonException error)
    {
        var position = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (position < 0 ? error.Message : error.Message[..position]).TrimEnd('.', ' ');
    }
}
