using System.Collections.Immutable;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>What a piece of code runs in: the cell, or a file that the cell imports.</summary>
/// <param name="Name">How messages and stack traces call the code.</param>
/// <param name="Directory">Where relative paths start.</param>
/// <param name="Cell">The cell that it all belongs to.</param>
internal sealed record CellScope(string Name, string Directory, ActiveCell Cell)
{
    /// <summary>The number of the run, or null when the value of the code is not the cell's.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>The files being imported, outermost first.</summary>
    public ImmutableList<string> Importing { get; init; } = [];

    public CancellationToken Stopped => Cell.Run.Token;
}
