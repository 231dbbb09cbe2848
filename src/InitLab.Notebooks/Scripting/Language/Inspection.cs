namespace InitLab.Notebooks.Scripting.Language;

/// <summary>What is known of a name in a cell: its signatures and its documentation.</summary>
/// <param name="PlainText">As plain text.</param>
/// <param name="Markdown">The same as Markdown.</param>
public sealed record Inspection(string PlainText, string Markdown);
