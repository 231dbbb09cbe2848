using System.Text.Json.Nodes;
using InitLab.Classroom.Markers;
using InitLab.Classroom.Metadata;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Editions;

/// <summary>The edition without answers: what nbgrader's <c>generate_assignment</c> makes of the same source.</summary>
public static class LearnerEdition
{
    /// <summary>Takes out solutions, hidden tests, mark schemes, explanations and outputs.</summary>
    /// <remarks>
    /// A solution cell with no marker is a solution as a whole. Metadata stay as they are; cells of the assignment
    /// cannot be deleted and locked ones not edited, where the front end knows these fields of nbformat.
    /// </remarks>
    /// <param name="source">A source in which <see cref="SourceRules"/> find nothing.</param>
    public static Notebook Of(Notebook source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source with { Cells = [.. source.Cells.Where(cell => !Explanation.Is(cell)).Select(Of)] };
    }

    private static Cell Of(Cell cell)
    {
        var bare = cell is CodeCell code ? code with { ExecutionCount = null, Outputs = [] } : cell;
        return GradeCell.Of(cell) is { } grade
            ? bare with
            {
                Source = Text(cell, grade),
                Metadata = Guarded(cell.Metadata, grade),
            }
            : bare;
    }

    internal static string Text(Cell cell, GradeCell grade)
    {
        IReadOnlyList<string> stub = cell is CodeCell ? Stub.Code : [Stub.Prose];
        var text =
            grade.IsSolution && !Regions.Has(cell.Source, RegionKind.Solution)
                ? string.Join('\n', stub)
                : Regions.Without(cell.Source, RegionKind.Solution, stub);
        return Regions.Without(Regions.Without(text, RegionKind.HiddenTests), RegionKind.MarkScheme);
    }

    private static JsonObject Guarded(JsonObject metadata, GradeCell grade)
    {
        var guarded = metadata.DeepClone().AsObject();
        guarded["deletable"] = false;
        if (grade.IsLocked)
        {
            guarded["editable"] = false;
        }

        return guarded;
    }
}
