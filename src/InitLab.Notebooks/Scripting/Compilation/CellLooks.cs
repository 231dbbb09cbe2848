using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>Writes into code where it looks whether its cell was stopped; every line keeps its number.</summary>
/// <remarks>
/// Each round of a loop looks, and each jump back (<c>goto</c>). A <c>catch</c> looks where it ends, so that it cannot
/// swallow the end of its cell. What stands in a <c>finally</c> is done to its end, as under an abort. Nothing is
/// written into an argument whose text the call is given.
/// </remarks>
internal static class CellLooks
{
    private const string Look = "global::InitLab.Notebooks.Scripting.Execution.StopSign.Look();";

    private enum Place
    {
        AfterStatement,
        AtEndOfCatch,
        BeforeStatement,
    }

    /// <summary>Whether the code has anything that goes round.</summary>
    public static bool AreNeededIn(SyntaxTree tree) => tree.GetRoot().DescendantNodes().Any(IsRound);

    /// <summary>The code with its looks.</summary>
    /// <param name="code">Code without errors.</param>
    public static string WriteInto(SemanticModel code)
    {
        // The order is stable: what encloses comes before what it encloses.
        var edits = code
            .SyntaxTree.GetRoot()
            .DescendantNodes(node => node is not FinallyClauseSyntax && !IsQuoted(node, code))
            .SelectMany(Edits)
            .OrderBy(edit => edit.Position)
            .ThenBy(edit => edit.Place);
        var (source, text, start) = (code.SyntaxTree.ToString(), new StringBuilder(), 0);
        foreach (var edit in edits)
        {
            text.Append(source, start, edit.Position - start).Append(edit.Text);
            start = edit.Position;
        }

        return text.Append(source, start, source.Length - start).ToString();
    }

    private static IEnumerable<(int Position, Place Place, string Text)> Edits(SyntaxNode node) =>
        node switch
        {
            CatchClauseSyntax clause => [(clause.Block.CloseBraceToken.SpanStart, Place.AtEndOfCatch, Look)],
            BlockSyntax block when IsRound(block) => [(block.OpenBraceToken.Span.End, Place.BeforeStatement, Look)],
            _ when IsRound(node) || LeavesCatch(node) =>
            [
                (node.SpanStart, Place.BeforeStatement, "{" + Look),
                (node.Span.End, Place.AfterStatement, "}"),
            ],
            _ => [],
        };

    private static bool IsRound(SyntaxNode node) =>
        node is GotoStatementSyntax
        || node is StatementSyntax
            && node.Parent
                is WhileStatementSyntax
                    or DoStatementSyntax
                    or ForStatementSyntax
                    or CommonForEachStatementSyntax;

    private static bool LeavesCatch(SyntaxNode node) =>
        node is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax
        && node.Ancestors().TakeWhile(IsOfSameFunction).Any(outer => outer is CatchClauseSyntax);

    private static bool IsOfSameFunction(SyntaxNode node) =>
        node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    // A call that is given the text of its arguments.
    private static bool IsQuoted(SyntaxNode node, SemanticModel code) =>
        node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
        && node.DescendantNodes().Any(IsRound)
        && code.GetSymbolInfo(node).Symbol is IMethodSymbol method
        && method.Parameters.SelectMany(parameter => parameter.GetAttributes()).Any(IsOfText);

    private static bool IsOfText(AttributeData attribute) =>
        attribute.AttributeClass?.Name is nameof(CallerArgumentExpressionAttribute);
}
