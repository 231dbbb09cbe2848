using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

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

        return new CellLanguage(Usual(first[2..].Split(' ')[0]), source[Math.Min(end + 1, source.Length)..]);
    }

    /// <summary>The cell's text with the line that names its language, where only its metadata named it.</summary>
    internal static string Written(CodeCell cell)
    {
        var language = Of(cell);
        var isWritten = language.IsCSharp || language.Text.Length < cell.Source.Length;
        return isWritten || !language.Name.All(IsOfName) ? cell.Source : $"#!{language.Name}\n{cell.Source}";
    }

    private static bool IsOfName(char letter) => char.IsLetterOrDigit(letter) || letter is '#' or '-' or '_' or '.';

    private static string Declared(JsonObject metadata) =>
        Usual(
            Field(metadata["polyglot_notebook"], "kernelName")
                ?? Field(metadata["dotnet_interactive"], "language")
                ?? CSharp
        );

    private static string Usual(string name) =>
        name.ToLowerInvariant() is var lower && lower is "c#" or "cs" or ".net" ? CSharp : lower;

    private static string? Field(JsonNode? node, string field) =>
        node is JsonObject json ? Fields.Text(json[field]) : null;
}
