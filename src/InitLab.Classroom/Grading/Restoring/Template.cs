using System.Text.Json.Nodes;
using InitLab.Classroom.Editions;
using InitLab.Classroom.Metadata;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Grading.Restoring;

/// <summary>The cells of an assignment, against which submissions are restored. It holds no solution.</summary>
public sealed class Template
{
    private Template(IReadOnlyList<TemplateCell> cells, JsonObject metadata) => (Cells, Metadata) = (cells, metadata);

    internal IReadOnlyList<TemplateCell> Cells { get; }

    internal JsonObject Metadata { get; }

    /// <summary>Makes the template of a source.</summary>
    /// <param name="source">A source in which <see cref="SourceRules"/> find nothing.</param>
    public static Template Of(Notebook source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var learners = LearnerEdition.Of(source).Cells.ToDictionary(cell => cell.Id, StringComparer.Ordinal);
        return new Template(
            [.. source.Cells.Where(cell => learners.ContainsKey(cell.Id)).Select(cell => Of(cell, learners[cell.Id]))],
            source.Metadata
        );
    }

    // Solutions are kept nowhere but as their stubs, and mark schemes, which nothing runs, not at all.
    private static TemplateCell Of(Cell source, Cell learners)
    {
        var grade = GradeCell.Of(source);
        var isRun = source is CodeCell && grade is { IsLocked: true };
        var kept = isRun ? learners with { Source = source.Source } : learners;
        return new TemplateCell(kept, learners, grade);
    }
}
