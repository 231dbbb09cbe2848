namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>The <c>#!</c> lines that this engine follows, and what is said of the others.</summary>
internal static class Magics
{
    private const string OtherLanguage = "This engine runs C# only: write the cell in C#";
    private const string OneSession = "All cells share one C# session: a variable of one cell is known to the next";

    /// <summary>What each line does, by its name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Described = new OrderedDictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["about"] = "shows the versions of the engine, of .NET and of C#",
        ["csharp"] = "begins C# code; #!c# and #!cs do the same",
        ["html"] = "shows what follows as HTML",
        ["import"] = "runs a notebook or a script file: #!import \"file\"",
        ["lsmagic"] = "lists these lines",
        ["markdown"] = "shows what follows as Markdown; #!md does the same",
        ["mermaid"] = "shows what follows as the source of a diagram",
        ["time"] = "shows how long the cell took",
        ["who"] = "lists the variables of the session",
        ["whos"] = "lists the variables of the session with types and values",
    };

    private static readonly string Known =
        $"#!{string.Join(", #!", Described.Keys.SkipLast(1))} and #!{Described.Keys.Last()}";

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

    /// <summary>Whether this engine follows the line.</summary>
    public static bool IsKnown(string name) => Described.ContainsKey(name) || name is "c#" or "cs" or "md";

    /// <summary>The rejection of the directive.</summary>
    public static DirectiveException Reject(MagicDirective magic) =>
        new(
            WayOut(magic) is { } wayOut
                ? $"#!{magic.Name} is not supported. {wayOut}."
                : $"#!{magic.Name} is not known. There is {Known}.",
            magic.Line
        );

    private static string? WayOut(MagicDirective magic) =>
        magic.Argument.Contains("@input", StringComparison.Ordinal)
            ? "Ask in C#: var answer = await GetInputAsync(\"Your question\")"
        : magic.Argument.Contains("@password", StringComparison.Ordinal)
            ? "Ask in C#: var secret = await GetPasswordAsync(\"Your question\")"
        : Retired.GetValueOrDefault(magic.Name);
}
