using System.Text.Json.Nodes;
using InitLab.Classroom.Metadata;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Verifying;

namespace InitLab.Classroom.Editions;

/// <summary>What a source must keep to, so that both editions can be made and graded.</summary>
public static class SourceRules
{
    private const string Language = "C#";

    /// <summary>Checks a source; nothing of it runs.</summary>
    /// <param name="source">A notebook with solutions and hidden tests.</param>
    /// <returns>All that is wrong, in the order of the cells; empty when editions can be made.</returns>
    public static IReadOnlyList<Finding> Check(Notebook source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var findings = new List<Finding>();
        // nbgrader chooses the stub by this field, in exactly this spelling.
        if ((source.Metadata["kernelspec"] as JsonObject)?["language"]?.ToString() != Language)
        {
            findings.Add(new("kernelspec", $"its language must be \"{Language}\": choose the kernel and save"));
        }

        var firstOfId = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, cell) in source.Cells.Index())
        {
            Check(cell, index, firstOfId, (rule, advice) => findings.Add(At(index, cell, rule, advice)));
        }

        return findings;
    }

    private static void Check(Cell cell, int index, Dictionary<string, int> firstOfId, Action<string, string> report)
    {
        var hasProblems = false;
        var grade = GradeCellReader.Read(cell, ReportMetadata);
        if (grade is not null)
        {
            GradeCellRules.Check(cell, grade, ReportMetadata);
            if (!firstOfId.TryAdd(grade.GradeId, index))
            {
                ReportMetadata($"cell {firstOfId[grade.GradeId] + 1} has the same \"grade_id\": give one another");
            }
        }

        // What markers may stand in a cell is known only when its metadata are well.
        if (!hasProblems)
        {
            ContentRules.Check(cell, grade, report);
        }

        void ReportMetadata(string advice)
        {
            hasProblems = true;
            report("nbgrader", advice);
        }
    }

    private static Finding At(int index, Cell cell, string rule, string advice) =>
        new(rule, advice + ".") { Cell = index + 1, Id = cell.Id };
}
