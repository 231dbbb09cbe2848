using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>One output of a code cell.</summary>
/// <remarks>
/// A notebook stores nbformat's four kinds; <see cref="DisplayUpdate"/> and <see cref="ClearOutput"/> only change what
/// was put out before.
/// </remarks>
public abstract record Output;

/// <summary>Text that the cell printed.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The printed text.</param>
public sealed record StreamOutput(string Name, string Text) : Output;

/// <summary>A value that the cell displayed.</summary>
/// <param name="Data">The value, once per MIME type.</param>
/// <param name="Metadata">The output's metadata, by MIME type.</param>
public sealed record DisplayOutput(MimeBundle Data, JsonObject Metadata) : Output
{
    /// <summary>The id by which the display can be updated later, unique in its session, or null.</summary>
    public string? DisplayId { get; init; }
}

/// <summary>A new value in the place of one that this cell or an earlier one displayed.</summary>
/// <param name="DisplayId">The id of the display.</param>
/// <param name="Data">The new value, once per MIME type.</param>
/// <param name="Metadata">The output's metadata, by MIME type.</param>
public sealed record DisplayUpdate(string DisplayId, MimeBundle Data, JsonObject Metadata) : Output;

/// <summary>Takes away what the cell has put out so far.</summary>
/// <param name="Wait">Whether the old outputs stay until the next one comes.</param>
public sealed record ClearOutput(bool Wait) : Output;

/// <summary>The value of the cell's trailing expression.</summary>
/// <param name="ExecutionCount">The number of the run, or null when the file does not say it.</param>
/// <param name="Data">The value, once per MIME type.</param>
/// <param name="Metadata">The output's metadata, by MIME type.</param>
public sealed record ExecuteResult(int? ExecutionCount, MimeBundle Data, JsonObject Metadata) : Output;

/// <summary>The error that ended the cell.</summary>
/// <param name="Name">The kind of error, such as the exception's type name.</param>
/// <param name="Value">The message.</param>
/// <param name="Traceback">The lines a reader sees.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : Output;

/// <summary>One value in several representations: MIME type to string or JSON.</summary>
/// <param name="Items">The representations, richest first.</param>
public sealed record MimeBundle(IReadOnlyDictionary<string, JsonNode> Items)
{
    /// <summary>MIME type of plain text.</summary>
    public const string PlainText = "text/plain";

    /// <summary>MIME type of HTML.</summary>
    public const string Html = "text/html";

    /// <summary>MIME type of Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>MIME type of a Plotly figure as JSON.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";
}
