using System.Text.RegularExpressions;
using InitLab.Notebooks.Scripting.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>Finds the directives of a cell with the compiler's own lexer: never inside a string or a comment.</summary>
internal static partial class DirectiveReader
{
    /// <summary>The directives of C# code, top to bottom.</summary>
    /// <exception cref="DirectiveException">
    /// One of them cannot be read, or the code is nested too deeply to be read at all.
    /// </exception>
    public static IReadOnlyList<Directive> Read(string code)
    {
        if (CodeDepth.TooDeepAt(code) is { } line)
        {
            throw new DirectiveException(
                "The code is nested too deeply for the compiler: split the expression, or keep the data in a file.",
                line
            );
        }

        if (!code.Contains('#', StringComparison.Ordinal))
        {
            return [];
        }

        var tree = CSharpSyntaxTree.ParseText(code, CellCompiler.Parsing);
        var text = tree.GetText();
        return
        [
            .. tree.GetRoot()
                .DescendantNodes(descendIntoTrivia: true)
                .OfType<DirectiveTriviaSyntax>()
                .Where(IsOurs)
                .Select(directive => (directive.IsActive, Line: text.Lines.GetLineFromPosition(directive.SpanStart)))
                .DistinctBy(found => found.Line.LineNumber)
                .Select(found => found.IsActive ? Parse(found.Line) : new InactiveDirective(found.Line.LineNumber + 1))
                .OfType<Directive>(),
        ];
    }

    /// <summary>
    /// The code with the directives that the compiler does not know blanked out; its lines stay where they are.
    /// </summary>
    public static string Blank(string code, IEnumerable<Directive> directives)
    {
        var lines = SourceText.From(code).Lines;
        var text = code.ToCharArray();
        foreach (var directive in directives.Where(directive => directive is not LoadDirective))
        {
            var span = lines[directive.Line - 1].Span;
            Array.Fill(text, ' ', span.Start, span.Length);
        }

        return new(text);
    }

    private static bool IsOurs(DirectiveTriviaSyntax directive) =>
        directive.Kind()
            is SyntaxKind.ReferenceDirectiveTrivia
                or SyntaxKind.LoadDirectiveTrivia
                or SyntaxKind.BadDirectiveTrivia
                or SyntaxKind.ShebangDirectiveTrivia;

    private static Directive? Parse(TextLine textLine)
    {
        var line = textLine.LineNumber + 1;
        var text = textLine.ToString();
        if (new[] { Quoted().Match(text), Bare().Match(text) }.FirstOrDefault(match => match.Success) is { } written)
        {
            return Parse(line, written.Groups["name"].Value, written.Groups["value"].Value.Trim());
        }

        if (Magic().Match(text) is not { Success: true } magic)
        {
            return null;
        }

        var (name, value) = (magic.Groups["name"].Value, magic.Groups["value"].Value.Trim());
        return name == "import" && value.Length > 0
            ? new ImportDirective(line, value)
            : new MagicDirective(line, name, value);
    }

    private static Directive Parse(int line, string name, string value) =>
        (name, value.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)) switch
        {
            ("r", true) => new PackageDirective(line, value["nuget:".Length..].Trim()),
            ("r", false) => new AssemblyDirective(line, value),
            ("i", true) => new SourceDirective(line, value["nuget:".Length..].Trim()),
            ("i", false) => throw new DirectiveException(
                "Write #i \"nuget:source\": a URL or a folder of packages.",
                line
            ),
            ("load", _) => new LoadDirective(line, value),
            _ => new ImportDirective(line, value),
        };

    [GeneratedRegex(
        "^\\s*#(?:(?<name>r|i|load)|!(?<name>import))\\s+\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Quoted();

    [GeneratedRegex(
        "^\\s*#(?<name>r|i)\\s+(?<value>nuget:[^\"]*)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Bare();

    [GeneratedRegex("^\\s*#!(?<name>\\S*)(?<value>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Magic();
}
