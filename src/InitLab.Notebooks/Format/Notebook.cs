using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>A notebook of nbformat 4.5: its cells in order and its metadata.</summary>
/// <param name="Cells">The cells, top to bottom.</param>
/// <param name="Metadata">The notebook's metadata, kept as it was read.</param>
public sealed record Notebook(IReadOnlyList<Cell> Cells, JsonObject Metadata);

/// <summary>One cell: <see cref="MarkdownCell"/>, <see cref="RawCell"/> or <see cref="CodeCell"/>.</summary>
/// <param name="Id">The cell's id: 1 to 64 letters, digits, '-' or '_', unique in its notebook.</param>
/// <param name="Source">The cell's text, lines separated by '\n'.</param>
/// <param name="Metadata">The cell's metadata, kept as it was read.</param>
public abstract record Cell(string Id, string Source, JsonObject Metadata);

/// <summary>A cell of prose in Markdown.</summary>
public sealed record MarkdownCell(string Id, string Source, JsonObject Metadata) : Cell(Id, Source, Metadata)
{
    /// <summary>Files the prose refers to as <c>attachment:name</c>, or null.</summary>
    public JsonObject? Attachments { get; init; }
}

/// <summary>A cell that front ends pass through untouched.</summary>
public sealed record RawCell(string Id, string Source, JsonObject Metadata) : Cell(Id, Source, Metadata)
{
    /// <summary>Files the cell refers to as <c>attachment:name</c>, or null.</summary>
    public JsonObject? Attachments { get; init; }
}

/// <summary>A cell of code with what its last run left.</summary>
public sealed record CodeCell(string Id, string Source, JsonObject Metadata) : Cell(Id, Source, Metadata)
{
    /// <summary>The number of the run that made the outputs, or null when the cell has not run.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>What the last run of the cell put out, in order.</summary>
    public IReadOnlyList<Output> Outputs { get; init; } = [];

    /// <summary>
    /// The text to run: the source, under the line that names its language (<c>#!html</c>) when only the metadata does.
    /// </summary>
    public string Code => CellLanguage.Written(this);
}
