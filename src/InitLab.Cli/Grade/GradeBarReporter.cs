using InitLab.Classroom.Grading;
using InitLab.Classroom.Grading.Results;
using Spectre.Console;

namespace InitLab.Cli.Grade;

/// <summary>Shows a bar with the count of students and the time, for a person at a terminal.</summary>
internal sealed class GradeBarReporter(IAnsiConsole console) : IGradeReporter
{
    public Task<GradedClass> ShowAsync(Func<Action<StudentGraded>, Task<GradedClass>> run) =>
        console
            .Progress()
            .AutoClear(enabled: true)
            .Columns(
                new SpinnerColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new ElapsedTimeColumn()
            )
            .StartAsync(context => RunAsync(context.AddTask("the source's own answers"), run));

    private static Task<GradedClass> RunAsync(ProgressTask task, Func<Action<StudentGraded>, Task<GradedClass>> run) =>
        run(progress =>
        {
            task.MaxValue = progress.Total;
            task.Value = progress.Done;
            task.Description = Markup.Escape(PlainGradeReporter.Line(progress));
            if (progress.Failure is not null)
            {
                GradeSummary.WriteFailure(progress);
            }
        });
}
