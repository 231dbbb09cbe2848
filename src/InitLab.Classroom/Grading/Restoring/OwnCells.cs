using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Grading.Restoring;

/// <summary>The cells that a student added.</summary>
internal sealed class OwnCells
{
    private readonly ILookup<int, Cell> _after;

    private OwnCells(ILookup<int, Cell> after) => _after = after;

    /// <summary>Finds the added cells, gives them ids of their own, and takes all that their metadata claim.</summary>
    public static OwnCells Of(IReadOnlyList<Cell> cells, CellMatching matching, IEnumerable<string> taken)
    {
        var ids = taken.ToHashSet(StringComparer.Ordinal);
        var found = new List<(int After, Cell Cell)>();
        var after = -1;
        foreach (var (index, cell) in cells.Index())
        {
            if (matching.TemplateOf(index) is var place and >= 0)
            {
                after = place;
            }
            else
            {
                found.Add((after, Own(cell, FreshId(ids, found.Count + 1))));
            }
        }

        return new OwnCells(found.ToLookup(own => own.After, own => own.Cell));
    }

    /// <summary>Those that stand behind a cell of the assignment, in their order; behind -1 are those on top.</summary>
    public IEnumerable<Cell> After(int place) => _after[place];

    private static Cell Own(Cell cell, string id) =>
        cell switch
        {
            CodeCell code => new CodeCell(id, code.Code, []),
            MarkdownCell => new MarkdownCell(id, cell.Source, []),
            _ => new RawCell(id, cell.Source, []),
        };

    private static string FreshId(HashSet<string> ids, int number)
    {
        var id = $"own-{number}";
        while (!ids.Add(id))
        {
            id += "-";
        }

        return id;
    }
}
