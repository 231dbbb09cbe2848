using System.Text.RegularExpressions;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting.Compilation;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InitLab.Notebooks.Running.Verifying;

/// <summary>Prose that reads the same in every front end, and whose links lead somewhere.</summary>
internal static partial class ProseRules
{
    public static IEnumerable<Finding> Check(Notebook notebook, VerifySettings settings)
    {
        var variables = notebook.Cells.OfType<CodeCell>().SelectMany(Variables).ToHashSet(StringComparer.Ordinal);
        var spellings = settings.Spellings.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);
        return from entry in notebook.Cells.Index()
            where entry.Item is MarkdownCell
            from finding in Links(entry.Item.Source, settings.Folder)
                .Concat(Replaced(entry.Item.Source, variables))
                .Concat(Misspelt(entry.Item.Source, spellings))
            select NotebookVerifier.At(entry.Index, entry.Item, finding.Rule, finding.Advice);
    }

    private static IEnumerable<Finding> Links(string markdown, string folder)
    {
        foreach (var link in Prose.Parse(markdown).Descendants<LinkInline>())
        {
            var path = Uri.UnescapeDataString((link.Url ?? "").Split('#', '?')[0]);
            if (path.Length == 0 || Scheme().IsMatch(path))
            {
                continue;
            }

            if (link.IsImage)
            {
                yield return new("image", $"'{path}' is not shown everywhere: draw it in a code cell.");
            }
            else if (!Path.Exists(Path.GetFullPath(path, folder)))
            {
                yield return new("link", $"'{path}' leads nowhere: mend it.");
            }
        }
    }

    private static IEnumerable<Finding> Replaced(string markdown, HashSet<string> variables) =>
        from Match mention in Mention().Matches(markdown)
        let name = mention.Groups["name"].Value
        where variables.Contains(name)
        select new Finding("@name", $"an engine puts the value of '{name}' for @{name}: write it otherwise.");

    private static IEnumerable<Finding> Misspelt(string markdown, Dictionary<string, string> spellings) =>
        Prose
            .Words(markdown)
            .Where(word => spellings.TryGetValue(word, out var right) && right != word)
            .Distinct(StringComparer.Ordinal)
            .Select(word => new Finding("spelling", $"write '{spellings[word]}', not '{word}'."));

    private static IEnumerable<string> Variables(CodeCell cell) =>
        CSharpSyntaxTree
            .ParseText(cell.Source, CellCompiler.Parsing)
            .GetRoot()
            .DescendantNodes()
            .OfType<VariableDeclaratorSyntax>()
            .Select(variable => variable.Identifier.ValueText);

    [GeneratedRegex("^(?:[a-z][a-z0-9+.-]*:|//)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scheme();

    [GeneratedRegex("@(?<name>\\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();
}
