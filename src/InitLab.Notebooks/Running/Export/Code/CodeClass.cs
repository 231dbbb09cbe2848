using Microsoft.CodeAnalysis.Classification;

namespace InitLab.Notebooks.Running.Export.Code;

/// <summary>The style class of what Roslyn calls a piece of code.</summary>
internal static class CodeClass
{
    internal static string? Of(string classification) =>
        classification switch
        {
            ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword => "keyword",
            ClassificationTypeNames.PreprocessorKeyword => "directive",
            ClassificationTypeNames.NumericLiteral => "number",
            ClassificationTypeNames.StringLiteral
            or ClassificationTypeNames.VerbatimStringLiteral
            or ClassificationTypeNames.StringEscapeCharacter
            or ClassificationTypeNames.PreprocessorText => "string",
            ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => "method",
            ClassificationTypeNames.ClassName
            or ClassificationTypeNames.RecordClassName
            or ClassificationTypeNames.StructName
            or ClassificationTypeNames.RecordStructName
            or ClassificationTypeNames.InterfaceName
            or ClassificationTypeNames.EnumName
            or ClassificationTypeNames.DelegateName
            or ClassificationTypeNames.TypeParameterName => "type",
            _ when classification == ClassificationTypeNames.Comment
                    || classification.StartsWith("xml doc comment", StringComparison.Ordinal) => "comment",
            _ => null,
        };
}
