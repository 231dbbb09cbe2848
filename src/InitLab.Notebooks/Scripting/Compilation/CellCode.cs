namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>The C# of a cell, ready for the compiler.</summary>
/// <param name="Name">How messages and stack traces call the cell.</param>
/// <param name="Text">The code, directives of ours blanked out, on the lines of the cell.</param>
/// <param name="Files">The files that the code loads.</param>
internal sealed record CellCode(string Name, string Text, LoadedFiles Files);
