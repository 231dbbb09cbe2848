using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>
/// How much of a cell's output there is to be seen; a cell that puts out more than it may is stopped.
/// </summary>
internal sealed class OutputQuota(SessionSettings settings, CellRun run)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _sizes = new(StringComparer.Ordinal);
    private long _printed;
    private long _displayed;

    /// <summary>Whether the cell put out more than it may.</summary>
    public bool IsPassed { get; private set; }

    public bool Takes(string text)
    {
        lock (_gate)
        {
            _printed += text.Length;
            return Allows(_printed, settings.OutputLimit, "printed");
        }
    }

    public bool Takes(Output output)
    {
        var (data, id) = output switch
        {
            DisplayOutput display => (display.Data, display.DisplayId),
            DisplayUpdate update => (update.Data, update.DisplayId),
            ExecuteResult result => (result.Data, null),
            _ => (null, null),
        };
        var size = data?.Items.Values.Sum(item => (long)item.ToJsonString().Length) ?? 0;
        lock (_gate)
        {
            if (output is ClearOutput)
            {
                (_printed, _displayed) = (0, 0);
                _sizes.Clear();
            }

            // An update takes the place of what was shown.
            _displayed += size - (id is null ? 0 : _sizes.GetValueOrDefault(id));
            if (id is not null)
            {
                _sizes[id] = size;
            }

            return Allows(_displayed, settings.DisplayLimit, "displayed");
        }
    }

    private bool Allows(long count, int limit, string what)
    {
        if (count <= limit)
        {
            return true;
        }

        IsPassed = true;
        run.Stop(
            $"The cell was stopped because it {what} more than {limit:N0} characters. Show less of it, or a summary."
        );
        return false;
    }
}
