using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Metadata;

/// <summary>What nbgrader asks of the metadata of one cell beyond their types.</summary>
internal static class GradeCellRules
{
    /// <summary>Reports what is wrong, in sentences that say what to do.</summary>
    public static void Check(Cell cell, GradeCell grade, Action<string> report)
    {
        if (cell is RawCell)
        {
            report("a raw cell takes no part in an assignment: make it Markdown or code, or remove \"nbgrader\"");
        }

        if (grade.IsTask)
        {
            CheckTask(cell, grade, report);
        }
        else
        {
            CheckKind(cell, grade, report);
        }

        if (!grade.IsGraded && !grade.IsTask)
        {
            GradeCellReader.ReportPointsOfNothing(grade.Points, report);
        }
        else if (grade.Points is null)
        {
            report("it is graded but has no \"points\": add them");
        }
    }

    private static void CheckTask(Cell cell, GradeCell grade, Action<string> report)
    {
        if (cell is CodeCell)
        {
            report("a task is a Markdown cell: change the cell's type, or set \"task\" to false");
        }

        if (!grade.IsMarkedLocked || grade.IsGraded || grade.IsSolution)
        {
            report("a task is locked and nothing else: set \"locked\" to true, \"grade\" and \"solution\" to false");
        }
    }

    private static void CheckKind(Cell cell, GradeCell grade, Action<string> report)
    {
        if (cell is MarkdownCell && grade.IsGraded != grade.IsSolution)
        {
            report("an answer in Markdown is graded by hand: set both \"grade\" and \"solution\" to true, or neither");
        }

        if (grade is { IsSolution: true, IsMarkedLocked: true })
        {
            report("nobody can answer in a locked cell: set \"locked\" or \"solution\" to false");
        }
    }
}
