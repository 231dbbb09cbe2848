namespace InitLab.Classroom.Examination.Watching;

/// <summary>All processes of a Linux machine at one moment.</summary>
/// <param name="entries">The processes.</param>
internal sealed class ProcessTable(IReadOnlyCollection<ProcessEntry> entries)
{
    private readonly ILookup<int, ProcessEntry> _children = entries.ToLookup(entry => entry.Parent);

    /// <summary>Reads the table; processes that end meanwhile are left out.</summary>
    public static ProcessTable Read()
    {
        var entries = new List<ProcessEntry>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (char.IsAsciiDigit(Path.GetFileName(folder)[0]) && ReadEntry(folder) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return new(entries);
    }

    /// <summary>The numbers of the process's children.</summary>
    public IEnumerable<int> ChildrenOf(int process) => _children[process].Select(child => child.Id);

    /// <summary>What the process and all its descendants use together.</summary>
    /// <remarks>
    /// A process whose parent ended belongs to the first process of its namespace, which descends from the sandbox:
    /// none leaves the tree.
    /// </remarks>
    public ResourceUse UseOf(int process)
    {
        var sum = default(ResourceUse);
        var waiting = new Queue<ProcessEntry>(entries.Where(entry => entry.Id == process));
        while (waiting.TryDequeue(out var entry))
        {
            sum = new(
                sum.Processor + entry.Use.Processor,
                sum.Memory + entry.Use.Memory,
                sum.Threads + entry.Use.Threads,
                sum.Processes + entry.Use.Processes
            );
            foreach (var child in _children[entry.Id])
            {
                waiting.Enqueue(child);
            }
        }

        return sum;
    }

    private static ProcessEntry? ReadEntry(string folder)
    {
        try
        {
            return ProcessEntry.Parse(File.ReadAllText(Path.Combine(folder, "stat")));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
