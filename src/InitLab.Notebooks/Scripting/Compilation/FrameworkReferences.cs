using InitLab.Notebooks.Display;
using Microsoft.CodeAnalysis;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>What every cell may use: the shared framework that the host runs on, and the display functions.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<Dictionary<string, MetadataReference>> Shared = new(Read);

    /// <summary>
    /// A new map from simple name to reference; the references themselves are shared by all sessions.
    /// </summary>
    public static Dictionary<string, MetadataReference> CreateMap() =>
        new(Shared.Value, StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, MetadataReference> Read()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return HostAssemblies
            .All.Values.Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(NotebookDisplay).Assembly.Location)
            .ToDictionary(
                path => Path.GetFileNameWithoutExtension(path),
                MetadataReference (path) => MetadataReference.CreateFromFile(path),
                StringComparer.OrdinalIgnoreCase
            );
    }
}
