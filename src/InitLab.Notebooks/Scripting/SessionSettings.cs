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

    /// <summary>Reads the notebook that <c>#!import</c> names, or null where notebooks cannot be imported.</summary>
    public Func<string, Notebook>? ReadNotebook { get; init; }

    /// <summary>Answers <see cref="Console.ReadLine"/> of a cell, or null where nobody can answer.</summary>
    public Func<string?>? ReadLine { get; init; }
}
