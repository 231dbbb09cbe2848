namespace InitLab.Notebooks.Scripting;

/// <summary>A line of text that a cell asks its reader for.</summary>
/// <param name="Prompt">What to say beside the field; empty when the cell has printed its question.</param>
/// <param name="IsPassword">Whether what is typed stays unseen.</param>
public readonly record struct InputRequest(string Prompt, bool IsPassword);
