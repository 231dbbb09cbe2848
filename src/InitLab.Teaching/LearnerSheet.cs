namespace InitLab.Teaching;

/// <summary>What a learner did, by name: in memory, and in a file where there is one that works.</summary>
internal sealed class LearnerSheet
{
    private readonly LearnerFile? _file;
    private readonly Func<string, string, string> _newer;
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <param name="file">The file, or null where there is none.</param>
    /// <param name="newer">Of what was there and what comes, what stays.</param>
    internal LearnerSheet(LearnerFile? file, Func<string, string, string> newer)
    {
        (_file, _newer) = (file, newer);
        Merge();
    }

    /// <summary>What happened to the file, in a sentence, or null where nothing did.</summary>
    internal string? Trouble => _file?.Trouble;

    /// <summary>All names with their values.</summary>
    internal IReadOnlyDictionary<string, string> Values => _values;

    internal string? Of(string name) => _values.GetValueOrDefault(name);

    /// <summary>Keeps a value next to those that another session may have written meanwhile.</summary>
    internal void Keep(string name, string value)
    {
        var stored = Merge();
        Put(name, value);
        if (_values.Any(pair => stored.GetValueOrDefault(pair.Key) != pair.Value))
        {
            _file?.Write(_values);
        }
    }

    private Dictionary<string, string> Merge()
    {
        var stored = _file?.Read() ?? [];
        foreach (var (name, value) in stored)
        {
            Put(name, value);
        }

        return stored;
    }

    private void Put(string name, string value) =>
        _values[name] = Of(name) is { } before ? _newer(before, value) : value;
}
