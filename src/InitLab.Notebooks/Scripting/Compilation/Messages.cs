using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>The compiler's diagnostics as messages about a cell.</summary>
internal static class Messages
{
    public static (IReadOnlyList<CellMessage> Errors, IReadOnlyList<CellMessage> Warnings) Of(
        ImmutableArray<Diagnostic> diagnostics,
        SyntaxTree cell,
        CellCode code
    )
    {
        var visible = diagnostics
            .Where(diagnostic => !diagnostic.IsSuppressed)
            .ToLookup(diagnostic => diagnostic.Severity);
        return (All(DiagnosticSeverity.Error), All(DiagnosticSeverity.Warning));

        IReadOnlyList<CellMessage> All(DiagnosticSeverity severity) =>
            [.. visible[severity].Select(diagnostic => Of(diagnostic, cell, code)).Distinct().OrderBy(m => m.Line)];
    }

    private static CellMessage Of(Diagnostic diagnostic, SyntaxTree cell, CellCode code)
    {
        var text = diagnostic.GetMessage(CultureInfo.InvariantCulture) + Hints.Of(diagnostic);
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var (line, column) = (start.Line + 1, start.Character + 1);
        var tree = diagnostic.Location.SourceTree;
        return tree is null || ReferenceEquals(tree, cell) || !code.Files.Contains(tree.FilePath)
            ? new(line, column, diagnostic.Id, text)
            : new(
                code.Files.LineOf(tree.FilePath),
                1,
                diagnostic.Id,
                $"{Path.GetFileName(tree.FilePath)}({line},{column}): {text}"
            );
    }
}
