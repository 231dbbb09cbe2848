using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting.Compilation;
using InitLab.Notebooks.Scripting.Directives;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InitLab.Notebooks.Running.Verifying;

/// <summary>The C# that every engine runs.</summary>
internal static class DialectRules
{
    public static IEnumerable<Finding> Check(Notebook notebook) =>
        from entry in notebook.Cells.Index()
        where entry.Item is CodeCell
        from part in Parts(entry.Item.Source)
        where part.Language == "csharp"
        from what in Uncommon(part.Text).Distinct(StringComparer.Ordinal)
        select NotebookVerifier.At(
            entry.Index,
            entry.Item,
            "dialect",
            $"not every engine takes {what} in a cell: put it into the library."
        );

    // What cannot be split is found among the directives.
    private static IReadOnlyList<CellPart> Parts(string cell)
    {
        try
        {
            return CellSplitter.Split(cell);
        }
        catch (DirectiveException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Uncommon(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, CellCompiler.Parsing).GetCompilationUnitRoot();
        return root.DescendantNodes().Select(node => Uncommon(node, root)).OfType<string>();
    }

    private static string? Uncommon(SyntaxNode node, CompilationUnitSyntax root) =>
        node switch
        {
            // As a script it is a using directive that lacks its end.
            UsingDirectiveSyntax { SemicolonToken.IsMissing: true } => "'using var'",
            FieldDeclarationSyntax field when field.Parent == root && IsSpan(field.Declaration.Type) =>
                "a variable of Span<T>",
            BaseNamespaceDeclarationSyntax => "a namespace",
            ClassDeclarationSyntax type when HasExtensions(type) => "a static class with extension methods",
            IdentifierNameSyntax { Identifier.Text: "dynamic" } => "'dynamic'",
            BaseTypeDeclarationSyntax type when type.Modifiers.Any(SyntaxKind.FileKeyword) => "a 'file' type",
            YieldStatementSyntax => "'yield'",
            _ => null,
        };

    private static bool IsSpan(TypeSyntax type) =>
        type is GenericNameSyntax { Identifier.Text: "Span" or "ReadOnlySpan" };

    private static bool HasExtensions(ClassDeclarationSyntax type) =>
        type
            .Members.OfType<MethodDeclarationSyntax>()
            .Any(method =>
                method.ParameterList.Parameters is [var first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword)
            );
}
