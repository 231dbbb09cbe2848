using System.Text.RegularExpressions;
using InitLab.Notebooks.Scripting.Directives;
using InitLab.Notebooks.Scripting.Packages;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>What may stand in a line that begins with <c>#</c>: directives, packages and files.</summary>
internal static partial class DirectiveCompleter
{
    private static readonly string[] Names = ["#i \"nuget:", "#load \"", "#r \"", "#r \"nuget: "];

    /// <summary>The entries, or null when the line is not a directive.</summary>
    public static CompletionList? Complete(string code, int position, string directory)
    {
        var line = code[
            (code.LastIndexOf('\n', Math.Max(position - 1, 0)) is var n && n >= position ? 0 : n + 1)..position
        ];
        if (Name().Match(line) is { Success: true } name)
        {
            var names = Names.Concat(Magics.Described.Keys.Select(magic => "#!" + magic));
            return Matching(names, EntryKind.Keyword, name.Groups["word"].Value, position);
        }

        if (Package().Match(line) is { Success: true } package)
        {
            return Matching(ShippedPackages.Host.Ids, EntryKind.Module, package.Groups["word"].Value, position);
        }

        return null;
    }

    private static CompletionList Matching(IEnumerable<string> texts, string kind, string word, int position) =>
        new(
            position - word.Length,
            position,
            [
                .. texts
                    .Where(text => text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    .Order(StringComparer.OrdinalIgnoreCase)
                    .Select(text => new CompletionEntry(text, kind)),
            ]
        );

    [GeneratedRegex("^\\s*(?<word>#!?[a-z]*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(
        "^\\s*#r\\s+\"nuget:\\s*(?<word>[\\w.-]*)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Package();
}
