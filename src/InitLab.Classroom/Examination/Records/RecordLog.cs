using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Examination.Records;

/// <summary>What the lines of an examined process tell: of each cell of the notebook the last word counts.</summary>
/// <param name="notebook">The notebook that is examined; cells that it does not have are not heard of.</param>
internal sealed class RecordLog(Notebook notebook)
{
    private readonly HashSet<string> _known = notebook
        .Cells.OfType<CodeCell>()
        .Select(cell => cell.Id)
        .ToHashSet(StringComparer.Ordinal);

    // An honest run writes a line for each cell and two more; each that looks like one costs the reader time.
    private readonly long _most = 1000 + 2L * notebook.Cells.Count;

    private readonly Dictionary<string, ExaminedCell> _cells = new(StringComparer.Ordinal);

    private long _count;

    /// <summary>Whether the process got as far as the first cell.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>Whether every cell has had its turn, by the word of the process; nothing counts behind it.</summary>
    public bool HasFinished { get; private set; }

    /// <summary>Whether more lines came that look like records than any honest process writes.</summary>
    public bool IsOverfull => _count > _most;

    /// <summary>The cells that were heard of, in the order of the notebook, which is that of running.</summary>
    public IReadOnlyList<ExaminedCell> Cells =>
        [.. notebook.Cells.Select(cell => _cells.GetValueOrDefault(cell.Id)).OfType<ExaminedCell>()];

    /// <summary>Takes a line, whatever wrote it.</summary>
    public void Take(ReadOnlyMemory<byte> line)
    {
        if (HasFinished || IsOverfull || !ExaminationRecord.MayBe(line.Span))
        {
            return;
        }

        _count++;

        switch (ExaminationRecord.Parse(line))
        {
            case ExaminationRecord.StartedRecord:
                HasStarted = true;
                break;
            case ExaminationRecord.FinishedRecord:
                HasFinished = true;
                break;
            case ExaminationRecord.CellRecord { Cell: var cell } when _known.Contains(cell.Id):
                _cells[cell.Id] = cell;
                break;
        }
    }
}
