using System.Collections.Immutable;
using InitLab.Notebooks.Display;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>What every cell may use: the shared framework that the host runs on, and the display functions.</summary>
/// <remarks>
/// Compilations that name the same references share what the compiler reads from them, unless they start at the same
/// moment: then each reads for itself, and a later cell may find the display functions twice and the call ambiguous.
/// So one compilation reads them before any other may, and is kept, because the compiler itself forgets what nobody
/// uses.
/// </remarks>
internal sealed class FrameworkReferences
{
    private static readonly Lazy<FrameworkReferences> Shared = new(() => new());
    private readonly CSharpCompilation _reader;

    /// <summary>Reads them anew; sessions use <see cref="All"/>.</summary>
    public FrameworkReferences()
    {
        ByName = Find();
        _reader = CSharpCompilation.CreateScriptCompilation("references", references: ByName.Values);
        _ = _reader.GetAssemblyOrModuleSymbol(ByName.Values.First());
    }

    /// <summary>The references by simple name, which all sessions share.</summary>
    public static ImmutableDictionary<string, MetadataReference> All => Shared.Value.ByName;

    /// <summary>The references by simple name.</summary>
    public ImmutableDictionary<string, MetadataReference> ByName { get; }

    private static ImmutableDictionary<string, MetadataReference> Find()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return HostAssemblies
            .All.Values.Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(NotebookDisplay).Assembly.Location)
            .ToImmutableDictionary(
                path => Path.GetFileNameWithoutExtension(path),
                DocumentedReference.To,
                StringComparer.OrdinalIgnoreCase
            );
    }
}
