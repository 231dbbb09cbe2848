using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>What a cell has put out and its receiver has not seen yet.</summary>
/// <remarks>
/// Only what a reader could come to see is kept: the last update of a display, and nothing that is cleared before it
/// was delivered. So a loop that updates or clears without end holds little.
/// </remarks>
internal sealed class PendingOutput
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, DisplayUpdate> _updates = new(StringComparer.Ordinal);
    private List<Output> _outputs = [];

    public void Add(Output output)
    {
        lock (_gate)
        {
            if (output is DisplayUpdate update)
            {
                _updates[update.DisplayId] = update;
                return;
            }

            if (output is ClearOutput { Wait: false })
            {
                _outputs.Clear();
            }
            else if (output is not ClearOutput && _outputs is [.., ClearOutput { Wait: true } clearing])
            {
                // What was delivered already is still to be cleared.
                _outputs.Clear();
                _outputs.Add(clearing);
            }

            _outputs.Add(output);
        }
    }

    /// <summary>
    /// Everything since the last call: the outputs in order, the text of one stream in one piece, then the updates.
    /// </summary>
    public IReadOnlyList<Output> Take()
    {
        lock (_gate)
        {
            IReadOnlyList<Output> taken = [.. StreamGatherer.Join(_outputs), .. _updates.Values];
            _outputs = [];
            _updates.Clear();
            return taken;
        }
    }
}
