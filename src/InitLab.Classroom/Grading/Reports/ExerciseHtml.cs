namespace InitLab.Classroom.Grading.Reports;

/// <summary>A test cell on a student's page: its points, and the verdict on each of its exercises.</summary>
internal static class ExerciseHtml
{
    public static string Of(CellGrade cell, int number)
    {
        var heading =
            $"<h2>Exercise {number} <small><code>{FeedbackPage.Text(cell.GradeId)}</code></small>"
            + $"<span class=\"points\">{Marks.Text(cell.Points)} of {FeedbackPage.Points(cell.Maximum)}</span></h2>";
        return $"<section>\n{heading}\n{string.Join('\n', cell.Exercises.Select(Verdict))}\n</section>";
    }

    private static string Verdict(JudgedAnswer answer)
    {
        var (kind, sign, word) = answer.IsRight ? ("right", "✓", "right") : ("open", "○", "not right yet");
        var hint = answer.Hint is { } text
            ? $"\n<details><summary>Hint</summary><p>{FeedbackPage.Text(text)}</p></details>"
            : "";
        return $"<div class=\"{kind}\">\n<p><strong>{sign} {FeedbackPage.Text(answer.Exercise)}: {word}.</strong> "
            + $"{FeedbackPage.Text(answer.Reason)}</p>{hint}\n</div>";
    }
}
