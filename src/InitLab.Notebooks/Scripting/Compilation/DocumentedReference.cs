using InitLab.Notebooks.Scripting.Documentation;
using Microsoft.CodeAnalysis;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>A reference to an assembly whose documentation is found when it is asked for.</summary>
internal static class DocumentedReference
{
    public static MetadataReference To(string path) =>
        MetadataReference.CreateFromFile(path, documentation: new AssemblyDocumentation(path));
}
