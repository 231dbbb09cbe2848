using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Grading.Submissions;

/// <summary>Reads a notebook for what its cells say alone.</summary>
/// <remarks>
/// Outputs are not looked at, and cells whose ids no notebook may have lose them: what a front end left there must cost
/// nobody a mark.
/// </remarks>
internal static class SubmittedNotebook
{
    private const int MaximumDepth = 200;

    private static readonly string[] Kept = ["cell_type", "id", "metadata", "source"];

    /// <summary>Reads a notebook from its JSON text.</summary>
    /// <exception cref="NotebookFormatException">The text is not a notebook; the message says why.</exception>
    public static Notebook Parse(string json, string name) => NotebookReader.Parse(Bare(json) ?? json, name);

    private static string? Bare(string json)
    {
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = MaximumDepth };
            if (JsonNode.Parse(json, documentOptions: options) is not JsonObject root)
            {
                return null;
            }

            if (root["cells"] is JsonArray cells)
            {
                MakeBare(cells);
            }

            return root.ToJsonString();
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void MakeBare(JsonArray cells)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, cell) in cells.OfType<JsonObject>().Index())
        {
            foreach (var field in cell.Select(field => field.Key).Except(Kept, StringComparer.Ordinal).ToArray())
            {
                cell.Remove(field);
            }

            if (cell["cell_type"]?.ToString() == "code")
            {
                cell["outputs"] = new JsonArray();
                cell["execution_count"] = null;
            }

            var id = cell["id"]?.ToString() ?? "";
            if (!IsId(id) || !ids.Add(id))
            {
                cell["id"] = Fresh(index, ids);
            }
        }
    }

    private static string Fresh(int index, HashSet<string> ids)
    {
        var id = $"cell-{index + 1}";
        while (!ids.Add(id))
        {
            id += "-";
        }

        return id;
    }

    private static bool IsId(string id) =>
        id.Length is > 0 and <= 64 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
