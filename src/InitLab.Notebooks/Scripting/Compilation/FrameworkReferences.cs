using System.Collections.Immutable;
using InitLab.Notebooks.Display;
using Microsoft.CodeAnalysis;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>What every cell may use: the shared framework that the host runs on, and the display functions.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<ImmutableDictionary<string, MetadataReference>> Shared = new(Read);

    /// <summary>The references by simple name, which all sessions share.</summary>
    public static ImmutableDictionary<string, MetadataReference> All => Shared.Value;

    private static ImmutableDictionary<string, MetadataReference> Read()
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
