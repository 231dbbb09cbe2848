using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Editions;

/// <summary>A cell for the instructor alone, which carries the tag <c>explanation</c>.</summary>
internal static class Explanation
{
    /// <summary>The tag.</summary>
    public const string Tag = "explanation";

    public static bool Is(Cell cell) =>
        cell.Metadata["tags"] is JsonArray tags
        && tags.Any(tag => tag?.GetValueKind() == JsonValueKind.String && tag.GetValue<string>() == Tag);
}
