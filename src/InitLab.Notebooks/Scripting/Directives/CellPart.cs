namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>A stretch of a cell in one language.</summary>
/// <param name="Language">The language: csharp, html, markdown or mermaid.</param>
/// <param name="Start">Where it begins in the cell.</param>
/// <param name="Text">Its text; C# stands on the lines it has in the cell, and everything else is blank.</param>
internal sealed record CellPart(string Language, int Start, string Text);
