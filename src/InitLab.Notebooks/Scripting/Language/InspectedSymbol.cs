using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>What a cursor points at: the name there, or the call whose arguments stand there.</summary>
/// <param name="Symbol">The meaning, as well as it can be told.</param>
/// <param name="Others">The other overloads.</param>
internal sealed record InspectedSymbol(ISymbol Symbol, IReadOnlyList<ISymbol> Others)
{
    public static InspectedSymbol? At(int position, SyntaxNode root, SemanticModel model) =>
        Tokens(root, position).Select(token => Named(token, model)).FirstOrDefault(found => found is not null)
        ?? Called(root, position, model);

    private static IEnumerable<SyntaxToken> Tokens(SyntaxNode root, int position)
    {
        var at = root.FindToken(position);
        var before = root.FindToken(Math.Max(position - 1, 0));
        return new[] { at, before }
            .Where(token => token.SpanStart <= position && token.Span.End >= position && token.Span.Length > 0)
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax);
    }

    private static InspectedSymbol? Named(SyntaxToken token, SemanticModel model)
    {
        var node = token.Parent!;
        if (model.GetDeclaredSymbol(node) is { } declared)
        {
            return new(declared, []);
        }

        var outer = node.Parent is QualifiedNameSyntax qualified && qualified.Right == node ? qualified : node;
        return outer.Parent is ObjectCreationExpressionSyntax made && made.Type == outer
            ? Overloaded(made, model.GetTypeInfo(made).Type, made.ArgumentList?.Arguments.Count ?? 0, model)
            : Overloaded(node, null, Arguments(node), model);
    }

    private static int Arguments(SyntaxNode name)
    {
        var whole = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return whole.Parent is InvocationExpressionSyntax call ? call.ArgumentList.Arguments.Count : 0;
    }

    private static InspectedSymbol? Called(SyntaxNode root, int position, SemanticModel model)
    {
        var list = root.FindToken(Math.Max(position - 1, 0))
            .Parent?.AncestorsAndSelf()
            .FirstOrDefault(node =>
                node is BaseArgumentListSyntax or AttributeArgumentListSyntax && IsInside(node, position)
            );
        var arguments = list?.ChildNodes().Count() ?? 0;
        return list?.Parent switch
        {
            InvocationExpressionSyntax call => Overloaded(call.Expression, null, arguments, model),
            BaseObjectCreationExpressionSyntax made => Overloaded(made, model.GetTypeInfo(made).Type, arguments, model),
            { } other => Overloaded(other, null, arguments, model),
            null => null,
        };
    }

    private static bool IsInside(SyntaxNode list, int position)
    {
        var (open, close) = (list.GetFirstToken(includeZeroWidth: true), list.GetLastToken(includeZeroWidth: true));
        return open.Span.End <= position && (close.IsMissing || position <= close.SpanStart);
    }

    // An unfinished call means none of its overloads yet: the shortest that takes the arguments so far is shown first.
    private static InspectedSymbol? Overloaded(SyntaxNode node, ITypeSymbol? made, int arguments, SemanticModel model)
    {
        var info = model.GetSymbolInfo(node);
        var constructors = (made as INamedTypeSymbol)?.InstanceConstructors.CastArray<ISymbol>();
        var group = constructors ?? model.GetMemberGroup(node);
        var candidates = group.IsDefaultOrEmpty ? info.CandidateSymbols : group;
        var all = candidates
            .Where(symbol => model.IsAccessible(node.SpanStart, symbol))
            .OrderBy(symbol => Parameters(symbol) < arguments)
            .ThenBy(Parameters)
            .ToImmutableArray();
        var best = info.Symbol ?? all.FirstOrDefault() ?? info.CandidateSymbols.FirstOrDefault();
        return best is null or { Kind: SymbolKind.ErrorType }
            ? null
            : new(best, [.. all.Where(other => !SymbolEqualityComparer.Default.Equals(other, best))]);
    }

    private static int Parameters(ISymbol symbol) =>
        symbol switch
        {
            IMethodSymbol method => method.Parameters.Length,
            IPropertySymbol property => property.Parameters.Length,
            _ => 0,
        };
}
