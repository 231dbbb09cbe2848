using System.Reflection;
using System.Runtime.InteropServices;
using InitLab.Notebooks.Display;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting.Compilation;
using Microsoft.CodeAnalysis.CSharp;

namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>What the <c>#!</c> lines show that ask something of the session.</summary>
internal static class MagicReports
{
    /// <summary>What the line shows, or null when it shows nothing of itself.</summary>
    public static MimeBundle? Of(MagicDirective magic, Func<IReadOnlyList<SessionVariable>> variables) =>
        magic.Name.ToLowerInvariant() switch
        {
            "about" => About(),
            "lsmagic" => Table(
                ["line", "what it does"],
                [.. Magics.Described.Select(m => new[] { "#!" + m.Key, m.Value })]
            ),
            "who" => Names(variables()),
            "whos" => Table(["variable", "type", "value"], [.. variables().Select(Row)]),
            _ => null,
        };

    private static MimeBundle About()
    {
        var engine = typeof(MagicReports).Assembly;
        var version = engine.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return Bundles.Of(
            (
                MimeBundle.PlainText,
                $"{engine.GetName().Name} {version?.Split('+')[0]}\n"
                    + $"C# {CellCompiler.Parsing.LanguageVersion.ToDisplayString()} scripts on "
                    + $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}"
            )
        );
    }

    private static MimeBundle Names(IReadOnlyList<SessionVariable> variables) =>
        Bundles.Of(
            (
                MimeBundle.PlainText,
                variables.Count == 0 ? "There are no variables yet." : string.Join('\n', variables.Select(v => v.Name))
            )
        );

    private static string[] Row(SessionVariable variable) =>
        [variable.Name, TypeNames.Of(variable.Type), PlainText.OfPart(variable.Value, new Nesting())];

    private static MimeBundle Table(string[] header, IReadOnlyList<string[]> rows) =>
        Bundles.Of(
            (MimeBundle.Html, HtmlTable.Build(header, rows.Select(row => row.Select(HtmlTable.Encode)), note: "")),
            (MimeBundle.PlainText, string.Join('\n', rows.Prepend(header).Select(row => string.Join('\t', row))))
        );
}
