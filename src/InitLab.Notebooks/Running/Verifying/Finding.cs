namespace InitLab.Notebooks.Running.Verifying;

/// <summary>Something about a notebook that must be mended.</summary>
/// <param name="Rule">The rule's name, in a word or two.</param>
/// <param name="Advice">What is wrong and what to do.</param>
public sealed record Finding(string Rule, string Advice)
{
    /// <summary>The cell's place among all cells, from 1, or null when it is about the whole notebook.</summary>
    public int? Cell { get; init; }

    /// <summary>The cell's id, or empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>One line that names cell, rule and advice.</summary>
    public override string ToString() => Cell is null ? $"{Rule}: {Advice}" : $"cell {Cell} ({Id}): {Rule}: {Advice}";
}
