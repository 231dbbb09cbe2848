using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Grading.Restoring;

/// <summary>Makes of a submission the notebook that is examined.</summary>
public static class Restoration
{
    /// <summary>Puts every cell of the assignment back into its place.</summary>
    /// <remarks>
    /// Order, ids, types and metadata are the source's. Solution cells, and cells that take no part in the assignment,
    /// have the student's text; locked ones have the source's, with hidden tests. A cell that is missing is as the
    /// learner got it. The student's own cells stay behind the cell that they stood behind.
    /// </remarks>
    /// <param name="template">The assignment.</param>
    /// <param name="submitted">What was handed in.</param>
    public static Restored Of(Template template, Notebook submitted)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(submitted);
        var matching = CellMatching.Of(template.Cells, submitted.Cells);
        var own = OwnCells.Of(submitted.Cells, matching, template.Cells.Select(cell => cell.Source.Id));
        List<Cell> cells = [.. own.After(-1)];
        foreach (var (place, wanted) in template.Cells.Index())
        {
            cells.Add(Of(wanted, matching.CellOf(place)));
            cells.AddRange(own.After(place));
        }

        return new Restored(new Notebook(cells, template.Metadata), [.. Changes(template, submitted, matching)]);
    }

    private static Cell Of(TemplateCell wanted, Cell? submitted) =>
        submitted is null || wanted.IsLocked ? wanted.Untouched : wanted.Learners with { Source = submitted.Source };

    private static IEnumerable<Change> Changes(Template template, Notebook submitted, CellMatching matching)
    {
        foreach (var (place, wanted) in template.Cells.Index())
        {
            foreach (var kind in Changes(wanted, matching.CellOf(place)))
            {
                yield return new Change(kind, wanted.Name);
            }
        }

        var places = Enumerable.Range(0, submitted.Cells.Count);
        foreach (var copied in places.Select(matching.Copied).Where(place => place >= 0))
        {
            yield return new Change(ChangeKind.CopyKept, template.Cells[copied].Name);
        }

        var order = places.Select(matching.TemplateOf).Where(place => place >= 0).ToArray();
        if (!order.Order().SequenceEqual(order))
        {
            yield return new Change(ChangeKind.OrderRestored, "");
        }
    }

    private static IEnumerable<ChangeKind> Changes(TemplateCell wanted, Cell? submitted)
    {
        if (submitted is null)
        {
            // Prose that a student took out changes nothing.
            return wanted.Grade is not null || wanted.Source is CodeCell ? [ChangeKind.PutBack] : [];
        }

        if (submitted.GetType() != wanted.Source.GetType())
        {
            return [ChangeKind.TypeRestored];
        }

        return wanted.IsLocked && !IsOriginal(wanted, submitted) ? [ChangeKind.TextRestored] : [];
    }

    private static bool IsOriginal(TemplateCell wanted, Cell submitted) =>
        CellText.AreEqual(submitted.Source, wanted.Learners.Source)
        || CellText.AreEqual(submitted.Source, wanted.Source.Source);
}
