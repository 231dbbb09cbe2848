using InitLab.Classroom.Markers;
using InitLab.Classroom.Metadata;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;
using InitLab.Notebooks.Scripting.Language;

namespace InitLab.Classroom.Editions;

/// <summary>What the text of a cell must keep to, given what its metadata say.</summary>
internal static class ContentRules
{
    /// <summary>Reports what is wrong, each with the rule's name and a sentence that says what to do.</summary>
    public static void Check(Cell cell, GradeCell? grade, Action<string, string> report)
    {
        if (Regions.Disorder(cell.Source) is { } disorder)
        {
            report("markers", disorder);
            return;
        }

        if (grade is not null && Explanation.Is(cell))
        {
            report("explanation", $"a cell of the assignment cannot be left out: remove its tag '{Explanation.Tag}'");
        }

        if (MisplacedMarker(cell, grade) is { } misplaced)
        {
            report("markers", misplaced);
        }
        else if (cell is CodeCell && grade is not null)
        {
            CheckCode(cell, grade, report);
        }
    }

    private static string? MisplacedMarker(Cell cell, GradeCell? grade)
    {
        if (Regions.Has(cell.Source, RegionKind.Solution) && grade is not { IsSolution: true })
        {
            return grade is { IsLocked: true }
                ? "a solution stands in a locked cell, which no learner can change: move it to a solution cell"
                : "a solution stands in a cell that is none: set \"solution\" to true in its nbgrader metadata, "
                    + $"or, for an explanation, remove the markers and tag the cell '{Explanation.Tag}'";
        }

        if (Regions.Has(cell.Source, RegionKind.HiddenTests) && grade is not { IsGraded: true })
        {
            return "hidden tests stand in a cell that is not graded: set \"grade\" to true in its nbgrader metadata";
        }

        return Regions.Has(cell.Source, RegionKind.MarkScheme) && grade is not { IsTask: true }
            ? "a mark scheme stands in a cell that is no task: set \"task\" to true in its nbgrader metadata"
            : null;
    }

    private static void CheckCode(Cell cell, GradeCell grade, Action<string, string> report)
    {
        if (Misspelling.In(cell.Source) is { } misspelling)
        {
            report("markers", misspelling);
        }

        var learners = LearnerEdition.Text(cell, grade);
        if (grade.IsTest && (ScriptSession.EndsInExpression(cell.Source) || ScriptSession.EndsInExpression(learners)))
        {
            report("test", "its last expression would be read as points: end the cell with a statement, such as ';'");
        }

        if (!IsWhole(cell.Source))
        {
            report("code", "it is not whole C#: mend it");
        }
        else if (!IsWhole(learners))
        {
            report("stub", "what is left for the learner is not whole C#: let the markers enclose whole statements");
        }
    }

    private static bool IsWhole(string code) =>
        ScriptSession.CheckCompleteness(code).Status is CompletenessStatus.Complete or CompletenessStatus.Unknown;
}
