using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>The code and the line numbers that the compiler made of a cell.</summary>
/// <param name="Assembly">The code, from its first byte, when it is whole.</param>
/// <param name="Symbols">The line numbers, from their first byte, when they are whole.</param>
/// <param name="Diagnostics">What the compiler said.</param>
/// <param name="IsWhole">Whether there is code.</param>
internal sealed record CellImage(
    MemoryStream Assembly,
    MemoryStream Symbols,
    ImmutableArray<Diagnostic> Diagnostics,
    bool IsWhole
)
{
    private static readonly EmitOptions Options = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    public static CellImage Of(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var (assembly, symbols) = (new MemoryStream(), new MemoryStream());
        var emitted = compilation.Emit(assembly, symbols, options: Options, cancellationToken: cancellationToken);
        assembly.Position = symbols.Position = 0;
        return new(assembly, symbols, emitted.Diagnostics, emitted.Success);
    }
}
