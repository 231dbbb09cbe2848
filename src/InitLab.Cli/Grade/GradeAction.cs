using InitLab.Classroom.Examination;
using InitLab.Classroom.Examination.Sandboxes;
using InitLab.Classroom.Grading;
using InitLab.Classroom.Grading.Results;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;
using Spectre.Console;

namespace InitLab.Cli.Grade;

/// <summary>Carries out <c>initlab grade</c>.</summary>
internal static class GradeAction
{
    public static async Task<int> InvokeAsync(GradeRequest request, CancellationToken cancellation)
    {
        try
        {
            GradeRules.Check(request);
            return request.Merge.Count > 0 ? Merge(request) : await GradeAsync(request, cancellation);
        }
        catch (Exception exception) when (exception is WrongUsageException or NotebookFormatException)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.WrongUsage;
        }
        catch (Exception exception)
            when (exception
                    is GradingException
                        or ExaminationException
                        or SiteFolderException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    private static int Merge(GradeRequest request)
    {
        GradeSummary.Write(ClassMerge.Run(request.Merge, request.Output), request.Output);
        return ExitCode.Well;
    }

    private static async Task<int> GradeAsync(GradeRequest request, CancellationToken cancellation)
    {
        var source = GradeSource.Find(request.Assignment!);
        var judge = new CourseJudge(request.Seed);
        var basis = new Basis(
            source.Name,
            source.Hash,
            Basis.Text(judge.Environment),
            request.Limits.ToString(),
            GradeTool.Identity
        );
        var work = new ClassRequest(request.Submissions!, source.Notebook, basis)
        {
            Shard = request.Shard,
            Jobs = request.Jobs,
        };
        var students = ClassRun.Students(work, GradeSummary.WriteIgnored);
        using var output = Open(request.Output, students);
        using var examiner = new ProcessExaminer(SandboxChoice.ForThisMachine(ExamineCommand.Program), request.Limits);
        var run = new ClassRun(work, examiner, judge);
        return await RunAsync(progress => run.RunAsync(students, output, progress, cancellation), request.Output);
    }

    private static async Task<int> RunAsync(Func<Action<StudentGraded>, Task<GradedClass>> run, string output)
    {
        StudentGraded? last = null;
        IGradeReporter reporter = Console.IsOutputRedirected
            ? new PlainGradeReporter(Console.Out)
            : new GradeBarReporter(AnsiConsole.Console);
        try
        {
            var graded = await reporter.ShowAsync(show =>
                run(progress =>
                {
                    last = progress;
                    show(progress);
                })
            );
            GradeSummary.Write(graded, output);
            return ExitCode.Well;
        }
        catch (OperationCanceledException)
        {
            GradeSummary.WriteInterrupted(last);
            return ExitCode.Failed;
        }
    }

    // A place that cannot take the grades is told before anything runs.
    private static ClassOutput Open(string output, IReadOnlyList<string> students)
    {
        try
        {
            return ClassOutput.Open(output, students);
        }
        catch (SiteFolderException exception)
        {
            throw new WrongUsageException(exception.Message, exception);
        }
    }
}
