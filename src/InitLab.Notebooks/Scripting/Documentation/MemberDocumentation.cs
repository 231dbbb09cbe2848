using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace InitLab.Notebooks.Scripting.Documentation;

/// <summary>Finds what is written about a member.</summary>
internal static class MemberDocumentation
{
    private const int DeepestInheritance = 16;

    /// <summary>The member's XML element, or an empty one.</summary>
    public static XElement Of(ISymbol symbol, CancellationToken cancellationToken) =>
        Of(symbol, DeepestInheritance, cancellationToken);

    private static XElement Of(ISymbol symbol, int depth, CancellationToken cancellationToken)
    {
        var member = Definition(symbol);
        var own = Parse(member.GetDocumentationCommentXml(expandIncludes: true, cancellationToken: cancellationToken));
        var inherits = own.Element("inheritdoc") is not null || (!own.HasElements && member is not ITypeSymbol);
        return inherits && depth > 0 && Ancestor(member) is { } ancestor
            ? Of(ancestor, depth - 1, cancellationToken)
            : own;
    }

    private static ISymbol Definition(ISymbol symbol) =>
        symbol is IMethodSymbol { ReducedFrom: { } whole } ? whole.OriginalDefinition : symbol.OriginalDefinition;

    private static XElement Parse(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? new("member") : XElement.Parse(text, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return new("member");
        }
    }

    private static ISymbol? Ancestor(ISymbol member) =>
        member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
            IMethodSymbol { OverriddenMethod: { } method } => method,
            IPropertySymbol { OverriddenProperty: { } property } => property,
            IEventSymbol { OverriddenEvent: { } occurrence } => occurrence,
            ITypeSymbol type => type.BaseType is { SpecialType: SpecialType.None } parent
                ? parent
                : type.Interfaces.FirstOrDefault(),
            _ => Implemented(member),
        };

    private static ISymbol? Implemented(ISymbol member) =>
        member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type
            ? null
            : type
                .AllInterfaces.SelectMany(contract => contract.GetMembers())
                .FirstOrDefault(promised =>
                    SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(promised), member)
                );
}
