namespace InitLab.Datasets;

/// <summary>How a CSV file is laid out.</summary>
public sealed record CsvLayout
{
    /// <summary>Whether the first line names the columns.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>The column of the class, counted from 0, or null for the last one.</summary>
    public int? LabelColumn { get; init; }

    /// <summary>What stands between two cells.</summary>
    public char Separator { get; init; } = ',';
}
