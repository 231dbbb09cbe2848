using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>A declaration of a cell as text that can stand in another script.</summary>
internal static class DeclarationText
{
    /// <summary>The declaration with its documentation, or null when the compiler made the member.</summary>
    public static string? Of(ISymbol member)
    {
        if (member.IsImplicitlyDeclared || member is IMethodSymbol { MethodKind: not MethodKind.Ordinary })
        {
            return null;
        }

        var nodes = member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).ToList();
        return nodes.Count == 0 ? null
            : member is IFieldSymbol { IsConst: false } field ? Documentation(nodes[0]) + Variable(field, nodes[0])
            : string.Join('\n', nodes.Select(node => Documentation(node) + Whole(node)));
    }

    // A variable's type is written out: what its value was made from may have another meaning by now. A type without a
    // name can only be made again.
    private static string Variable(IFieldSymbol field, SyntaxNode node)
    {
        var name = SyntaxFacts.GetKeywordKind(field.Name) == SyntaxKind.None ? field.Name : "@" + field.Name;
        return !IsNameless(field.Type)
                ? $"{field.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)} {name};"
            : node is VariableDeclaratorSyntax { Initializer: { } value } ? $"var {name} {value};"
            : $"object {name};";
    }

    private static bool IsNameless(ITypeSymbol type) =>
        type.IsAnonymousType
        || type is INamedTypeSymbol named && named.TypeArguments.Any(IsNameless)
        || type is IArrayTypeSymbol array && IsNameless(array.ElementType);

    private static string Whole(SyntaxNode node) => Member(node)?.ToString() ?? "";

    private static string Documentation(SyntaxNode node) =>
        string.Concat(
            (Member(node)?.GetLeadingTrivia() ?? default)
                .Select(trivia => trivia.ToFullString().TrimEnd())
                .Where(text =>
                    text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("/**", StringComparison.Ordinal)
                )
                .Select(text => text + "\n")
        );

    private static MemberDeclarationSyntax? Member(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
}
