using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Grading.Restoring;

/// <summary>Which cell of a submission stands for which cell of the assignment.</summary>
internal sealed class CellMatching
{
    private readonly IReadOnlyList<TemplateCell> _template;
    private readonly IReadOnlyList<Cell> _cells;
    private readonly int[] _cellOf;
    private readonly int[] _templateOf;

    private CellMatching(IReadOnlyList<TemplateCell> template, IReadOnlyList<Cell> cells)
    {
        (_template, _cells) = (template, cells);
        _cellOf = [.. template.Select(_ => -1)];
        _templateOf = [.. cells.Select(_ => -1)];
    }

    /// <summary>Matches cells by nbgrader's id, then by the notebook's own, then by an equal text.</summary>
    /// <remarks>
    /// Where several cells claim one id, the one that also has the right cell id is taken, else one of the right type,
    /// else the first. Equal texts find cells of notebooks saved without ids.
    /// </remarks>
    public static CellMatching Of(IReadOnlyList<TemplateCell> template, IReadOnlyList<Cell> cells)
    {
        var matching = new CellMatching(template, cells);
        var claims = cells.Select(Claim).ToArray();
        matching.Match((wanted, cell) => wanted.Grade is not null && claims[cell] == wanted.Grade.GradeId);
        matching.Match((wanted, cell) => cells[cell].Id == wanted.Source.Id);
        matching.Match((wanted, cell) => IsKind(wanted, cells[cell]) && IsText(wanted, cells[cell]));
        return matching;
    }

    /// <summary>The submitted cell that stands for a cell of the assignment, or null.</summary>
    public Cell? CellOf(int template) => _cellOf[template] is var cell and >= 0 ? _cells[cell] : null;

    /// <summary>The place in the assignment for which a submitted cell stands, or -1.</summary>
    public int TemplateOf(int cell) => _templateOf[cell];

    /// <summary>
    /// The place in the assignment whose id a submitted cell claims, though another stands for it; or -1.
    /// </summary>
    public int Copied(int cell) =>
        _templateOf[cell] < 0 && Claim(_cells[cell]) is { } id
            ? _template.Index().FirstOrDefault(item => item.Item.Grade?.GradeId == id, (-1, null!)).Index
            : -1;

    private void Match(Func<TemplateCell, int, bool> isMatch)
    {
        foreach (var (place, wanted) in _template.Index().Where(item => _cellOf[item.Index] < 0))
        {
            var best = Enumerable
                .Range(0, _cells.Count)
                .Where(cell => _templateOf[cell] < 0 && isMatch(wanted, cell))
                .OrderBy(cell => _cells[cell].Id == wanted.Source.Id ? 0 : 1)
                .ThenBy(cell => IsKind(wanted, _cells[cell]) ? 0 : 1)
                .FirstOrDefault(-1);
            if (best >= 0)
            {
                (_cellOf[place], _templateOf[best]) = (best, place);
            }
        }
    }

    private static bool IsKind(TemplateCell wanted, Cell cell) => wanted.Source.GetType() == cell.GetType();

    private static bool IsText(TemplateCell wanted, Cell cell) =>
        !string.IsNullOrWhiteSpace(cell.Source) && CellText.AreEqual(wanted.Learners.Source, cell.Source);

    // Whatever else the metadata say: only the id is looked at, and the source says what it means.
    private static string? Claim(Cell cell) =>
        (cell.Metadata["nbgrader"] as JsonObject)?["grade_id"] is { } id && id.GetValueKind() == JsonValueKind.String
            ? id.GetValue<string>()
            : null;
}
