using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>The way out of what C# allows in a program and not at the top level of a cell.</summary>
internal static partial class Hints
{
    private const string UsingDeclaration =
        ". A cell's top level has no end at which to dispose: write using (var x = …) { … }, or leave out 'using' and "
        + "call Dispose() yourself.";

    private const string HtmlCell = ". If the cell is HTML, begin it with the line #!html.";

    private const string RetiredEngine =
        " Cells have the names of Microsoft.DotNet.Interactive by which they show values, format them and ask. The "
        + "rest of that engine is not there: call libraries themselves (#r \"nuget: …\").";

    private static readonly Dictionary<string, string> ById = new(StringComparer.Ordinal)
    {
        ["CS1109"] = ". In a cell, write the method by itself, without its class: it is an extension all the same.",
        ["CS7021"] = ". Leave the namespace out: a cell's types need none.",
        ["CS8345"] = " Use an array here, or keep the span inside a method.",
    };

    /// <summary>What to add to the message, or nothing.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        if (ById.TryGetValue(diagnostic.Id, out var hint))
        {
            return hint;
        }

        if (diagnostic.Location.SourceTree?.GetText() is not { } text)
        {
            return "";
        }

        return diagnostic.Id switch
        {
            "CS1002" or "CS1001" or "CS0825" or "CS1519" when IsUsing(text, diagnostic.Location) => UsingDeclaration,
            "CS1525" when IsMarkup(text, diagnostic.Location) => HtmlCell,
            "CS0234" when IsOfRetiredEngine(diagnostic) => RetiredEngine,
            _ => "",
        };
    }

    private static bool IsMarkup(SourceText text, Location location) =>
        location.SourceSpan.Start < text.Length
        && text[location.SourceSpan.Start] == '<'
        && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(0, location.SourceSpan.Start)));

    private static bool IsOfRetiredEngine(Diagnostic diagnostic) =>
        diagnostic
            .GetMessage(CultureInfo.InvariantCulture)
            .Contains("'Microsoft.DotNet.Interactive", StringComparison.Ordinal);

    private static bool IsUsing(SourceText text, Location location) =>
        Declaration().IsMatch(text.Lines.GetLineFromPosition(location.SourceSpan.Start).ToString());

    [GeneratedRegex(
        @"^\s*(await\s+)?using\s+[\w.<>\[\], ]+\s+\w+\s*=",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Declaration();
}
