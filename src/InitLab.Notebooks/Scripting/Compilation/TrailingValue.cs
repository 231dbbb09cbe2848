using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>
/// Whether a cell ends in an expression, without a semicolon, that has a value, or returns one from its top level.
/// </summary>
internal static class TrailingValue
{
    public static bool IsIn(SyntaxTree tree, CSharpCompilation compilation)
    {
        if (ReturnsOne(tree))
        {
            return true;
        }

        if (ExpressionOf(tree) is not { } expression)
        {
            return false;
        }

        var type = compilation.GetSemanticModel(tree).GetTypeInfo(expression);
        return (type.Type ?? type.ConvertedType)?.SpecialType is not SpecialType.System_Void;
    }

    /// <summary>The expression, without a semicolon, in which a cell ends, or null.</summary>
    public static ExpressionSyntax? ExpressionOf(SyntaxTree tree) =>
        tree.GetCompilationUnitRoot().Members.LastOrDefault()
            is GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement }
        && statement.SemicolonToken.IsMissing
            ? statement.Expression
            : null;

    private static bool ReturnsOne(SyntaxTree tree) =>
        tree.GetRoot()
            .DescendantNodes(IsTopLevel)
            .OfType<ReturnStatementSyntax>()
            .Any(statement => statement.Expression is not null);

    private static bool IsTopLevel(SyntaxNode node) =>
        node is GlobalStatementSyntax
        || node is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
}
