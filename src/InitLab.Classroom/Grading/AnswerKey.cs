using InitLab.Classroom.Examination;
using InitLab.Classroom.Grading.Restoring;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Grading;

/// <summary>What an assignment asks and what it gives points for.</summary>
/// <param name="Template">The cells that every submission has.</param>
/// <param name="Cells">The test cells that give points, in their order.</param>
/// <param name="ByHand">The cells that an instructor grades, in their order.</param>
public sealed record AnswerKey(
    Template Template,
    IReadOnlyList<ExerciseCell> Cells,
    IReadOnlyList<HandGradedCell> ByHand
)
{
    /// <summary>
    /// Examines the source's own answers: they say which exercises each test cell has, and must all be right.
    /// </summary>
    /// <param name="source">A source in which <see cref="Editions.SourceRules"/> find nothing.</param>
    /// <param name="examiner">Runs the source.</param>
    /// <param name="judge">Judges what the source hands in.</param>
    /// <param name="cancellation">Ends the examination.</param>
    /// <exception cref="GradingException">
    /// An answer of the source is not right, or a test cell hands in nothing.
    /// </exception>
    /// <exception cref="ExaminationException">This machine cannot examine.</exception>
    public static async Task<AnswerKey> OfAsync(
        Notebook source,
        IExaminer examiner,
        IJudge judge,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(examiner);
        ArgumentNullException.ThrowIfNull(judge);
        var template = Template.Of(source);
        var solved = Restoration.Of(template, source).Notebook;
        var examined = await examiner.ExamineAsync(solved, judge.Environment, judge.MediaType, cancellation);
        if (examined.End != ExaminationEnd.Finished)
        {
            throw new GradingException(
                $"The source itself ends with '{GradeStatus.Of(examined.End)}': mend it, or raise the limits."
            );
        }

        var answers = new AnswerJudge(judge);
        return new AnswerKey(
            template,
            [.. template.Cells.Where(cell => cell.Grade is { IsTest: true }).SelectMany(Exercises)],
            [.. template.Cells.Where(IsByHand).Select(cell => new HandGradedCell(cell.Name, cell.Grade!.Points ?? 0))]
        );

        IEnumerable<ExerciseCell> Exercises(TemplateCell cell) =>
            Read(cell, HandIns.Of(examined, cell.Source.Id), answers);
    }

    private static bool IsByHand(TemplateCell cell) =>
        cell.Grade is { IsGraded: true, IsSolution: true } or { IsTask: true };

    private static IEnumerable<ExerciseCell> Read(TemplateCell cell, HandIns handedIn, AnswerJudge judge)
    {
        if (handedIn.Error is { } error)
        {
            throw new GradingException($"The source's test cell '{cell.Name}' fails with {error}: mend it.");
        }

        var judged = handedIn.Records.Select(judge.Judge).ToArray();
        if (Array.Find(judged, answer => !answer.IsRight) is { } wrong)
        {
            throw new GradingException(
                $"The source's own answer to '{wrong.Exercise}' in '{cell.Name}' is not right: {wrong.Reason}"
            );
        }

        var points = cell.Grade!.Points ?? 0;
        if (judged.Length > 0)
        {
            return [new(cell.Source.Id, cell.Name, points, [.. judged.Select(answer => answer.Exercise)])];
        }

        return points == 0
            ? []
            : throw new GradingException(
                $"The source's test cell '{cell.Name}' hands in nothing, so that its points could be had only by "
                    + "believing the submission: let it check an exercise, or give it 0 points."
            );
    }
}
