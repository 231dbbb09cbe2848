namespace InitLab.Classroom.Examination;

/// <summary>What an examination came to.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Cells">The cells that ran to an end, in the order of running.</param>
public sealed record Examined(ExaminationEnd End, IReadOnlyList<ExaminedCell> Cells);

/// <summary>
/// What one cell came to. All of it is the word of the notebook's own process: data, never a verdict.
/// </summary>
/// <param name="Id">The cell's id, which is one of the notebook's.</param>
/// <param name="HandedIn">
/// The cell's outputs of the asked MIME type, in order: the text of the value, or its JSON where it is not a text.
/// </param>
/// <param name="Error">The name and the message of the error that ended the cell, in one line, or null.</param>
public sealed record ExaminedCell(string Id, IReadOnlyList<string> HandedIn, string? Error);

/// <summary>How an examination ended.</summary>
public enum ExaminationEnd
{
    /// <summary>Every cell had its turn.</summary>
    Finished,

    /// <summary>The process ended before the last cell: by itself, or by an error that ends processes.</summary>
    Crashed,

    /// <summary>It was stopped because it took more time than it may.</summary>
    TimeLimit,

    /// <summary>It was stopped because it took more memory than it may.</summary>
    MemoryLimit,

    /// <summary>It was stopped because it put out more than it may.</summary>
    OutputLimit,

    /// <summary>It was stopped because it ran more threads or processes than it may.</summary>
    ThreadLimit,
}
