using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Verifying;

namespace InitLab.Notebooks.Tests.Verifying;

/// <summary>A notebook that keeps every rule, to be changed in one place.</summary>
internal static class Good
{
    private const int Pairs = 10;

    public static Notebook Notebook { get; } =
        new(
            [.. Enumerable.Range(0, Pairs).SelectMany(Pair)],
            Json(
                """
                {
                  "kernelspec": { "display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp" },
                  "language_info": { "name": "saved by someone" },
                  "polyglot_notebook": {
                    "kernelInfo": { "defaultKernelName": "csharp", "items": [{ "aliases": [], "name": "csharp" }] }
                  }
                }
                """
            )
        );

    public static Notebook WithCode(string source, params Output[] outputs) =>
        With(3, new CodeCell("code-1", source, Metadata()) { ExecutionCount = 2, Outputs = outputs });

    public static Notebook WithProse(string source) => With(2, new MarkdownCell("prose-1", source, []));

    public static Notebook With(int index, Cell cell) =>
        Notebook with
        {
            Cells = [.. Notebook.Cells.Take(index), cell, .. Notebook.Cells.Skip(index + 1)],
        };

    /// <summary>The rules that the notebook breaks, with the cell's number.</summary>
    public static IEnumerable<(string Rule, int? Cell)> Broken(Notebook notebook) =>
        NotebookVerifier
            .Check(notebook, new(Path.GetTempPath()) { Spellings = ["ReLU"] })
            .Select(finding => (finding.Rule, finding.Cell));

    public static JsonObject Metadata() =>
        Json("""{ "dotnet_interactive": { "language": "csharp" }, "polyglot_notebook": { "kernelName": "csharp" } }""");

    private static IEnumerable<Cell> Pair(int i) =>
        [
            new MarkdownCell($"prose-{i}", "Some words.", []),
            new CodeCell($"code-{i}", i == 0 ? "#r \"nuget: A, 1.0.0\"" : $"var v{i} = 1;", Metadata())
            {
                ExecutionCount = i + 1,
            },
        ];

    private static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;
}
