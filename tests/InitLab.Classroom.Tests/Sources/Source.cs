using System.Text.Json.Nodes;
using InitLab.Classroom.Editions;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Tests.Sources;

/// <summary>Sources of assignments, of files in this folder or made of a few cells.</summary>
internal static class Source
{
    public const string VarianceName = "variance.ipynb";

    public static string VarianceText { get; } = ReadText(VarianceName);

    public static Notebook Variance => NotebookReader.Parse(VarianceText, VarianceName);

    public static SourceNotebook VarianceSource => new(VarianceName, Variance);

    public static Notebook Of(params Cell[] cells) =>
        new(cells, JsonNode.Parse("""{ "kernelspec": { "language": "C#" } }""")!.AsObject());

    public static CodeCell Code(string source, string metadata = "{}", string id = "a") =>
        new(id, source, JsonNode.Parse(metadata)!.AsObject());

    public static MarkdownCell Markdown(string source, string metadata = "{}", string id = "a") =>
        new(id, source, JsonNode.Parse(metadata)!.AsObject());

    /// <summary>Metadata of nbgrader with some of the flags set.</summary>
    /// <param name="flags">The names of the flags that are true, with blanks between.</param>
    /// <param name="points">The points, or null for none.</param>
    /// <param name="id">The cell's name in gradebooks.</param>
    public static string Marks(string flags, int? points = null, string id = "x")
    {
        var fields = new JsonObject { ["schema_version"] = 3, ["grade_id"] = id };
        foreach (var name in new[] { "grade", "solution", "locked", "task" })
        {
            fields[name] = flags.Split(' ').Contains(name, StringComparer.Ordinal);
        }

        if (points is not null)
        {
            fields["points"] = points;
        }

        return new JsonObject { ["nbgrader"] = fields }.ToJsonString();
    }

    private static string ReadText(string name)
    {
        using var reader = new StreamReader(typeof(Source).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
