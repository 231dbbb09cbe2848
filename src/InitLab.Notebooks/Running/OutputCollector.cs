using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running;

/// <summary>
/// Gathers the outputs of one cell after another as front ends show them: text printed in pieces becomes one, an update
/// replaces what any cell displayed, a clearing takes away what the cell put out.
/// </summary>
internal sealed class OutputCollector
{
    private readonly List<List<Output>> _cells = [];
    private readonly Lock _gate = new();
    private bool _isToBeCleared;

    /// <summary>What follows is of the next cell.</summary>
    public void StartCell()
    {
        lock (_gate)
        {
            _cells.Add([]);
            _isToBeCleared = false;
        }
    }

    public void Add(Output output)
    {
        lock (_gate)
        {
            switch (output)
            {
                case DisplayUpdate update:
                    _cells.ForEach(outputs => Replace(outputs, update));
                    break;
                case ClearOutput { Wait: true }:
                    _isToBeCleared = true;
                    break;
                case ClearOutput:
                    Clear();
                    break;
                default:
                    if (_isToBeCleared)
                    {
                        Clear();
                    }

                    Append(_cells[^1], output);
                    break;
            }
        }
    }

    /// <summary>The outputs of a cell, by its place among those that ran.</summary>
    public IReadOnlyList<Output> Of(int cell)
    {
        lock (_gate)
        {
            return [.. _cells[cell]];
        }
    }

    private void Clear()
    {
        _cells[^1].Clear();
        _isToBeCleared = false;
    }

    private static void Append(List<Output> outputs, Output output)
    {
        if (output is StreamOutput next && outputs is [.., StreamOutput last] && last.Name == next.Name)
        {
            outputs[^1] = last with { Text = last.Text + next.Text };
        }
        else
        {
            outputs.Add(output);
        }
    }

    private static void Replace(List<Output> outputs, DisplayUpdate update)
    {
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i] is DisplayOutput shown && shown.DisplayId == update.DisplayId)
            {
                outputs[i] = shown with { Data = update.Data, Metadata = update.Metadata };
            }
        }
    }
}
