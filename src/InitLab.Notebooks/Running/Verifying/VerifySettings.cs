namespace InitLab.Notebooks.Running.Verifying;

/// <summary>What the rules need to know besides the notebook.</summary>
/// <param name="Folder">The folder that the notebook lies in: its links start there.</param>
public sealed record VerifySettings(string Folder)
{
    /// <summary>Names of the subject, as they are to be written in prose.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];
}
