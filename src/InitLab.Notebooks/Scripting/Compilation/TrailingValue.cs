using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>Whether a cell ends in an expression, without a semicolon, that has a value.</summary>
internal static class TrailingValue
{
    public static bool IsIn(SyntaxTree tree, CSharpCompilation compilation)
    {
        var last = tree.GetCompilationUnitRoot().Members.LastOrDefault();
        if (
            last is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement }
            || !statement.SemicolonToken.IsMissing
        )
        {
            return false;
        }

        var type = compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression);
        return (type.Type ?? type.ConvertedType)?.SpecialType is not SpecialType.System_Void;
    }
}
