using System.Reflection;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>What the compiler made of a cell.</summary>
internal sealed record CompilationResult(
    IReadOnlyList<CellMessage> Errors,
    IReadOnlyList<CellMessage> Warnings,
    CompiledCell? Cell
);

/// <summary>A cell that can run once.</summary>
/// <param name="Assembly">The cell's compiled code, or null when it declares nothing and does nothing.</param>
/// <param name="HasValue">Whether the cell ends in an expression with a value.</param>
/// <param name="Run">Runs the cell to its value.</param>
internal sealed record CompiledCell(Assembly? Assembly, bool HasValue, Func<Task<object?>> Run);
