using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Cli.Tests;

/// <summary>A folder of one test's own, gone afterwards.</summary>
internal sealed class Workspace : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("initlab-cli-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Writes a notebook of one code cell for each source.</summary>
    public string AddNotebook(string name, params string[] sources)
    {
        var cells = sources.Select(
            (source, index) =>
                (JsonNode)
                    new JsonObject
                    {
                        ["cell_type"] = "code",
                        ["execution_count"] = null,
                        ["id"] = $"cell-{index + 1}",
                        ["metadata"] = new JsonObject(),
                        ["outputs"] = new JsonArray(),
                        ["source"] = source,
                    }
        );
        return AddFile(
            name,
            new JsonObject
            {
                ["cells"] = new JsonArray([.. cells]),
                ["metadata"] = new JsonObject(),
                ["nbformat"] = 4,
                ["nbformat_minor"] = 5,
            }.ToJsonString(JsonSerializerOptions.Default)
        );
    }

    public string AddFile(string name, string content)
    {
        var file = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }
}
