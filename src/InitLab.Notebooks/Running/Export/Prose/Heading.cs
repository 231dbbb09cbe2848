namespace InitLab.Notebooks.Running.Export.Prose;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 is the highest.</param>
/// <param name="Id">Its anchor, unique on the page.</param>
/// <param name="Html">Its text as HTML without links.</param>
internal sealed record Heading(int Level, string Id, string Html);
