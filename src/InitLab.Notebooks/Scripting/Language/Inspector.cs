using InitLab.Notebooks.Scripting.Documentation;
using Microsoft.CodeAnalysis;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>What is known of a name in C# code.</summary>
internal static class Inspector
{
    private const SymbolDisplayMemberOptions MemberParts =
        SymbolDisplayMemberOptions.IncludeType
        | SymbolDisplayMemberOptions.IncludeParameters
        | SymbolDisplayMemberOptions.IncludeContainingType
        | SymbolDisplayMemberOptions.IncludeConstantValue
        | SymbolDisplayMemberOptions.IncludeRef;

    private const SymbolDisplayParameterOptions ParameterParts =
        SymbolDisplayParameterOptions.IncludeType
        | SymbolDisplayParameterOptions.IncludeName
        | SymbolDisplayParameterOptions.IncludeModifiers
        | SymbolDisplayParameterOptions.IncludeDefaultValue
        | SymbolDisplayParameterOptions.IncludeExtensionThis;

    private static readonly SymbolDisplayFormat Signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: MemberParts,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.StaticMethod,
        parameterOptions: ParameterParts,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
    );

    private static readonly SymbolDisplayFormat Constructor = Signature.RemoveMemberOptions(
        SymbolDisplayMemberOptions.IncludeContainingType
    );

    public static async Task<Inspection?> InspectAsync(
        Document document,
        int position,
        bool detailed,
        CancellationToken cancellationToken
    )
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken))!;
        if (InspectedSymbol.At(position, root, model) is not { } found)
        {
            return null;
        }

        var text = new InspectionText(
            Written(found.Symbol),
            [.. found.Others.Select(Written)],
            MemberDocumentation.Of(found.Symbol, cancellationToken),
            detailed
        );
        return new(text.Render(isMarkdown: false), text.Render(isMarkdown: true));

        string Written(ISymbol symbol) =>
            symbol switch
            {
                INamespaceOrTypeSymbol => symbol.ToDisplayString(Signature),
                IMethodSymbol { MethodKind: MethodKind.Constructor } => "new "
                    + symbol.ToMinimalDisplayString(model, position, Constructor),
                _ => symbol.ToMinimalDisplayString(model, position, Signature),
            };
    }
}
