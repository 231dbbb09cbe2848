using InitLab.Notebooks.Scripting.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>Tells whether a cell is whole, from its syntax alone.</summary>
internal static class CompletenessCheck
{
    private const string Step = "    ";
    private const string TooComplex = "CS8078";
    private const string OpenString = "CS1010";

    public static Completeness Of(string cell)
    {
        if (VisibleCode.Of(cell) is not { } code)
        {
            return new(CompletenessStatus.Unknown, "");
        }

        var tree = CSharpSyntaxTree.ParseText(code.Text, CellCompiler.Parsing);
        var errors = tree.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Exists(error => error.Id == TooComplex) ? new(CompletenessStatus.Unknown, "")
            : errors.Exists(error => error.Id == OpenString) ? new(CompletenessStatus.Invalid, "")
            : !SyntaxFactory.IsCompleteSubmission(tree) ? new(CompletenessStatus.Incomplete, Indent(cell, tree))
            : errors.Count > 0 ? new(CompletenessStatus.Invalid, "")
            : new(CompletenessStatus.Complete, "");
    }

    public static bool EndsInExpression(string cell) =>
        VisibleCode.Of(cell) is { } code
        && TrailingValue.ExpressionOf(CSharpSyntaxTree.ParseText(code.Text, CellCompiler.Parsing)) is not null;

    // As deep as the last line, and one step deeper after what that line opens.
    private static string Indent(string cell, SyntaxTree tree)
    {
        var last = cell.TrimEnd()[(cell.TrimEnd().LastIndexOf('\n') + 1)..];
        var white = last[..^last.TrimStart().Length];
        var start = cell.TrimEnd().Length - last.Length;
        var open = tree.GetRoot()
            .DescendantTokens()
            .Where(token => token.SpanStart >= start && token.Span.Length > 0)
            .Sum(token =>
                token.Text is "{" or "(" or "[" ? 1
                : token.Text is "}" or ")" or "]" ? -1
                : 0
            );
        return open > 0 ? white + Step : white;
    }
}
