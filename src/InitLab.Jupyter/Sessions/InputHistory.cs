using System.IO.Enumeration;

namespace InitLab.Jupyter.Sessions;

/// <summary>The inputs of the kernel's one session, oldest first; of very many the oldest are forgotten.</summary>
internal sealed class InputHistory
{
    /// <summary>The number of the session.</summary>
    public const int Session = 1;

    private const int MostEntries = 10_000;

    private readonly Queue<HistoryEntry> _entries = new();
    private readonly Lock _gate = new();

    public void Add(HistoryEntry entry)
    {
        lock (_gate)
        {
            _entries.Enqueue(entry);
            if (_entries.Count > MostEntries)
            {
                _entries.Dequeue();
            }
        }
    }

    /// <summary>The last inputs.</summary>
    /// <param name="count">How many; null for all.</param>
    public IReadOnlyList<HistoryEntry> Tail(int? count) => Last(All(), count);

    /// <summary>The inputs of a range of runs.</summary>
    /// <param name="start">The first run's number.</param>
    /// <param name="stop">The number of the run behind the last, or null for no end.</param>
    public IReadOnlyList<HistoryEntry> Range(int start, int? stop) =>
        [.. All().Where(entry => entry.Count >= start && (stop is null || entry.Count < stop))];

    /// <summary>The inputs that match.</summary>
    /// <param name="pattern">Text with <c>*</c> for anything and <c>?</c> for one character.</param>
    /// <param name="unique">Whether to give of equal inputs the last only.</param>
    /// <param name="count">How many of the last to give; null for all.</param>
    public IReadOnlyList<HistoryEntry> Search(string pattern, bool unique, int? count)
    {
        // A backslash is the matcher's escape, but in a front end's pattern it is itself.
        var expression = pattern.Replace("\\", "\\\\", StringComparison.Ordinal);
        var found = All()
            .Where(entry => FileSystemName.MatchesSimpleExpression(expression, entry.Code, ignoreCase: false));
        return Last(
            unique
                ? [.. found.Reverse().DistinctBy(entry => entry.Code, StringComparer.Ordinal).Reverse()]
                : [.. found],
            count
        );
    }

    private IReadOnlyList<HistoryEntry> All()
    {
        lock (_gate)
        {
            return [.. _entries];
        }
    }

    private static IReadOnlyList<HistoryEntry> Last(IReadOnlyList<HistoryEntry> entries, int? count) =>
        [.. entries.TakeLast(count ?? entries.Count)];
}

/// <summary>One input.</summary>
/// <param name="Count">The number of the run.</param>
/// <param name="Code">The cell's text.</param>
/// <param name="Result">The plain text of its value, or null.</param>
internal sealed record HistoryEntry(int Count, string Code, string? Result);
