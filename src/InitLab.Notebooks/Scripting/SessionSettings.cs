using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Scripting;

/// <summary>What a session of cells needs to know of its surroundings.</summary>
/// <param name="WorkingDirectory">The notebook's directory: relative paths in directives start here.</param>
public sealed record SessionSettings(string WorkingDirectory)
{
    /// <summary>How many characters one cell may print before it is stopped.</summary>
    public int OutputLimit { get; init; } = 1024 * 1024;

    /// <summary>How many characters the displays of one cell may hold before it is stopped.</summary>
    public int DisplayLimit { get; init; } = 32 * 1024 * 1024;

    /// <summary>Whether packages that this program does not bring may be fetched.</summary>
    public bool FetchesPackages { get; init; } = true;

    /// <summary>Reads the notebook that <c>#!import</c> names, or null where notebooks cannot be imported.</summary>
    public Func<string, Notebook>? ReadNotebook { get; init; }

    /// <summary>
    /// Answers <see cref="Console.ReadLine"/> and other requests of a cell for a line, or null where nobody can answer.
    /// </summary>
    /// <remarks>
    /// Called on a thread of the cell, which is interrupted when the cell is stopped, after all that the cell printed
    /// was delivered. Null is the end of the input.
    /// </remarks>
    public Func<InputRequest, string?>? ReadLine { get; init; }
}
