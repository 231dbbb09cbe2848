namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>What is said of a <c>#!</c> line that this engine does not follow.</summary>
internal static class Magics
{
    /// <summary>The names that this engine follows.</summary>
    public static readonly IReadOnlyList<string> Names = ["csharp", "html", "import", "markdown", "mermaid", "time"];

    private const string OtherLanguage = "This engine runs C# only: write the cell in C#";
    private const string OneSession = "All cells share one C# session: a variable of one cell is known to the next";

    private static readonly Dictionary<string, string> Retired = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fsharp"] = OtherLanguage,
        ["f#"] = OtherLanguage,
        ["pwsh"] = $"{OtherLanguage}, and start programs with System.Diagnostics.Process",
        ["powershell"] = $"{OtherLanguage}, and start programs with System.Diagnostics.Process",
        ["sql"] = $"{OtherLanguage}, and ask the database through a package of its own (#r \"nuget: …\")",
        ["kql"] = $"{OtherLanguage}, and ask the database through a package of its own (#r \"nuget: …\")",
        ["javascript"] = "JavaScript cells do not run headless: put the script into a #!html cell",
        ["js"] = "JavaScript cells do not run headless: put the script into a #!html cell",
        ["connect"] = "Other kernels cannot be connected: use their libraries from C# (#r \"nuget: …\")",
        ["set"] = OneSession,
        ["share"] = OneSession,
        ["value"] = "Keep the text in a C# string (\"\"\"…\"\"\") or read it with System.IO.File.ReadAllText",
    };

    private static string Known =>
        string.Join(", ", Names.SkipLast(1).Select(name => "#!" + name)) + " and #!" + Names[^1];

    /// <summary>The rejection of the directive.</summary>
    public static DirectiveException Reject(MagicDirective magic) =>
        new(
            Retired.TryGetValue(magic.Name, out var wayOut)
                ? $"#!{magic.Name} is not supported. {wayOut}."
                : $"#!{magic.Name} is not known. There is {Known}.",
            magic.Line
        );
}
