namespace InitLab.Classroom.Grading;

/// <summary>The verdicts on one test cell, from what was handed in there.</summary>
internal static class CellMarking
{
    private const string NotRun = "The notebook ended before this cell.";
    private const string Nothing = "Nothing was handed in here";

    /// <summary>Judges each exercise that the cell has; what else was handed in there counts for nothing.</summary>
    /// <remarks>
    /// An exercise is right when all that was handed in for it is: who guesses twice is wrong once. A cell hands in as
    /// often as it does with the source's answers; more can only come from elsewhere, and then none of it counts.
    /// </remarks>
    public static CellGrade Of(ExerciseCell cell, HandIns handedIn, AnswerJudge judge)
    {
        if (handedIn.Records.Count > cell.Exercises.Count)
        {
            return All(
                cell,
                $"This cell handed in more often ({handedIn.Records.Count} times) than it does by itself "
                    + $"({cell.Exercises.Count}): none of it counts."
            );
        }

        var judged = handedIn.Records.Select(judge.Judge).ToLookup(answer => answer.Exercise, StringComparer.Ordinal);
        return new CellGrade(
            cell.GradeId,
            cell.Points,
            [.. cell.Titles.Select(title => Verdict(title, judged[title]))]
        );

        JudgedAnswer Verdict(string title, IEnumerable<JudgedAnswer> answers) =>
            answers.FirstOrDefault(answer => !answer.IsRight)
            ?? answers.FirstOrDefault()
            ?? new JudgedAnswer(title, IsRight: false, Why(handedIn, judged), Hint: null);
    }

    /// <summary>No points, for one reason.</summary>
    public static CellGrade All(ExerciseCell cell, string reason) =>
        new(
            cell.GradeId,
            cell.Points,
            [.. cell.Titles.Select(title => new JudgedAnswer(title, IsRight: false, reason, Hint: null))]
        );

    // A record that names no exercise says why it cannot be read.
    private static string Why(HandIns handedIn, ILookup<string, JudgedAnswer> judged) =>
        handedIn switch
        {
            { HasRun: false } => NotRun,
            { Error: { } error } => $"{Nothing}: the cell ended with {error}",
            _ => judged[""].FirstOrDefault()?.Reason ?? $"{Nothing}.",
        };
}
