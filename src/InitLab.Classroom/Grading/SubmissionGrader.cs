using InitLab.Classroom.Examination;
using InitLab.Classroom.Grading.Restoring;
using InitLab.Classroom.Grading.Submissions;
using InitLab.Notebooks.Scripting;

namespace InitLab.Classroom.Grading;

/// <summary>Grades one submission: restores it, has it examined, and judges what it handed in.</summary>
/// <param name="key">The assignment.</param>
/// <param name="examiner">Runs the submission.</param>
/// <param name="judge">Judges what it hands in.</param>
public sealed class SubmissionGrader(AnswerKey key, IExaminer examiner, IJudge judge)
{
    private readonly AnswerJudge _answers = new(judge);

    /// <summary>Grades a submission; whatever is wrong with it costs points.</summary>
    /// <param name="submission">What was handed in.</param>
    /// <param name="cancellation">Interrupts grading.</param>
    /// <exception cref="ExaminationException">This machine cannot examine.</exception>
    /// <exception cref="OperationCanceledException">Grading was interrupted.</exception>
    public async Task<StudentGrade> GradeAsync(Submission submission, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (submission.Notebook is null)
        {
            return Nothing(submission, submission.Status!, submission.Reason!);
        }

        var restored = Restoration.Of(key.Template, submission.Notebook);
        var examined = await examiner.ExamineAsync(restored.Notebook, judge.Environment, judge.MediaType, cancellation);
        var status = GradeStatus.Of(examined.End);
        return new StudentGrade(
            submission.Student,
            status,
            GradeStatus.Sentence(status),
            [.. key.Cells.Select(cell => CellMarking.Of(cell, HandIns.Of(examined, cell.Id), _answers))]
        )
        {
            Changes = restored.Changes,
            Errors = [.. Errors(examined)],
        };
    }

    /// <summary>The grade of a submission on which this program itself failed.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="error">What happened.</param>
    public StudentGrade Failed(Submission submission, Exception error)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(error);
        return Nothing(submission, GradeStatus.Crashed, $"Grading it failed with {error.GetType().Name}.");
    }

    private StudentGrade Nothing(Submission submission, string status, string reason) =>
        new(submission.Student, status, reason, [.. key.Cells.Select(cell => CellMarking.All(cell, reason))]);

    // How many cells are interrupted before the limit of time depends on what else the machine does.
    private IEnumerable<CellError> Errors(Examined examined)
    {
        var names = key.Template.Cells.ToDictionary(cell => cell.Source.Id, cell => cell.Name, StringComparer.Ordinal);
        var isTimed = examined.End == ExaminationEnd.TimeLimit;
        return examined
            .Cells.Where(cell => cell.Error is { } error && !(isTimed && IsInterruption(error)))
            .Select(cell => new CellError(names.GetValueOrDefault(cell.Id, ""), cell.Error!));
    }

    private static bool IsInterruption(string error) =>
        error.StartsWith(nameof(CellInterrupted) + ":", StringComparison.Ordinal);
}
