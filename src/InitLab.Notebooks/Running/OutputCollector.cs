using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running;

/// <summary>Gathers a cell's outputs in order; text printed in pieces becomes one, as front ends show it.</summary>
internal sealed class OutputCollector
{
    private readonly List<Output> _outputs = [];
    private readonly Lock _gate = new();

    public void Add(Output output)
    {
        lock (_gate)
        {
            if (output is StreamOutput next && _outputs is [.., StreamOutput last] && last.Name == next.Name)
            {
                _outputs[^1] = last with { Text = last.Text + next.Text };
            }
            else
            {
                _outputs.Add(output);
            }
        }
    }

    public IReadOnlyList<Output> ToList()
    {
        lock (_gate)
        {
            return [.. _outputs];
        }
    }
}
