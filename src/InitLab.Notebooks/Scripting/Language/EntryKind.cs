using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Tags;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>The kind of an entry in Jupyter's words.</summary>
internal static class EntryKind
{
    public const string Keyword = "keyword";
    public const string Module = "module";
    public const string File = "file";
    public const string Folder = "folder";
    private const string Variable = "variable";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [WellKnownTags.Method] = "function",
        [WellKnownTags.ExtensionMethod] = "function",
        [WellKnownTags.Class] = "class",
        [WellKnownTags.Delegate] = "class",
        [WellKnownTags.TypeParameter] = "class",
        [WellKnownTags.Structure] = "struct",
        [WellKnownTags.Interface] = "interface",
        [WellKnownTags.Enum] = "enum",
        [WellKnownTags.EnumMember] = "constant",
        [WellKnownTags.Constant] = "constant",
        [WellKnownTags.Property] = "property",
        [WellKnownTags.Field] = "field",
        [WellKnownTags.Event] = "event",
        [WellKnownTags.Namespace] = "namespace",
        [WellKnownTags.Keyword] = Keyword,
        [WellKnownTags.Local] = Variable,
        [WellKnownTags.Parameter] = Variable,
        [WellKnownTags.RangeVariable] = Variable,
    };

    /// <summary>The kind of a completion item.</summary>
    /// <param name="tags">Roslyn's tags of the item.</param>
    /// <param name="isMember">Whether it stands after a dot: what a cell declares at its top are variables.</param>
    public static string Of(ImmutableArray<string> tags, bool isMember)
    {
        var word = tags.Select(tag => Words.GetValueOrDefault(tag)).FirstOrDefault(word => word is not null);
        return word == "field" && !isMember ? Variable : word ?? "text";
    }
}
