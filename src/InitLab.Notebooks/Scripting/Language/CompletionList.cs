namespace InitLab.Notebooks.Scripting.Language;

/// <summary>What may stand at a place of a cell.</summary>
/// <param name="Start">Where the text that an entry replaces begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Entries">The entries, best first; each text once.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionEntry> Entries);

/// <summary>One thing that may stand there.</summary>
/// <param name="Text">The text to put in.</param>
/// <param name="Kind">Its kind in Jupyter's words, such as <c>function</c>, <c>class</c> or <c>variable</c>.</param>
public sealed record CompletionEntry(string Text, string Kind);
