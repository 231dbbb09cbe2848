using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running.Export.Code;

/// <summary>The language of a code cell and its text without the line that names the language.</summary>
/// <param name="Name">The language in lower case, such as <c>csharp</c> or <c>html</c>.</param>
/// <param name="Text">The code.</param>
internal sealed record CellLanguage(string Name, string Text)
{
    private const string CSharp = "csharp";

    // Directives of a C# cell that begin like a language.
    private static readonly string[] Directives = ["#!import", "#!set", "#!share", "#!value", "#!about", "#!time"];

    internal bool IsCSharp => Name == CSharp;

    internal static CellLanguage Of(CodeCell cell)
    {
        var source = cell.Source;
        var end = source.IndexOf('\n') is var found and >= 0 ? found : source.Length;
        var first = source[..end].Trim();
        if (!first.StartsWith("#!", StringComparison.Ordinal) || Directives.Contains(first.Split(' ')[0]))
        {
            return new CellLanguage(Declared(cell.Metadata), source);
        }

        var name = first[2..].Split(' ')[0].ToLowerInvariant();
        return new CellLanguage(name is "c#" or "cs" ? CSharp : name, source[Math.Min(end + 1, source.Length)..]);
    }

    private static string Declared(JsonObject metadata) =>
        Field(metadata["polyglot_notebook"], "kernelName")
        ?? Field(metadata["dotnet_interactive"], "language")
        ?? CSharp;

    private static string? Field(JsonNode? node, string field) =>
        node is JsonObject json ? Fields.Text(json[field]) : null;
}
