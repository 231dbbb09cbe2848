using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running.Verifying;

/// <summary>The metadata by which every engine and front end knows a C# notebook.</summary>
internal static class MetadataRules
{
    private static readonly JsonNode Kernelspec = JsonNode.Parse(
        """{ "display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp" }"""
    )!;

    private static readonly JsonNode Polyglot = JsonNode.Parse(
        """{ "kernelInfo": { "defaultKernelName": "csharp", "items": [ { "aliases": [], "name": "csharp" } ] } }"""
    )!;

    private static readonly JsonNode Code = JsonNode.Parse(
        """{ "dotnet_interactive": { "language": "csharp" }, "polyglot_notebook": { "kernelName": "csharp" } }"""
    )!;

    // Front ends rewrite language_info when they save.
    public static IEnumerable<Finding> Check(Notebook notebook)
    {
        foreach (var (name, expected) in new[] { ("kernelspec", Kernelspec), ("polyglot_notebook", Polyglot) })
        {
            if (!JsonNode.DeepEquals(notebook.Metadata[name], expected))
            {
                yield return new("metadata", $"make the notebook's {name} {expected.ToJsonString()}");
            }
        }

        foreach (var (index, cell) in notebook.Cells.Index())
        {
            if (cell is CodeCell && !JsonNode.DeepEquals(cell.Metadata, Code))
            {
                yield return NotebookVerifier.At(index, cell, "metadata", $"make it {Code.ToJsonString()}");
            }
        }
    }
}
