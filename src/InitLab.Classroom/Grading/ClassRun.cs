using InitLab.Classroom.Examination;
using InitLab.Classroom.Grading.Results;
using InitLab.Classroom.Grading.Submissions;

namespace InitLab.Classroom.Grading;

/// <summary>
/// Grades a class. Each result is kept as soon as it is there, so that a run that ended early goes on.
/// </summary>
/// <param name="request">The class.</param>
/// <param name="examiner">Runs the submissions.</param>
/// <param name="judge">Judges what they hand in.</param>
public sealed class ClassRun(ClassRequest request, IExaminer examiner, IJudge judge)
{
    /// <summary>The students of a class, or of a part of it.</summary>
    /// <param name="request">The class.</param>
    /// <param name="ignored">Told of each entry of the folder that is no student's.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<string> Students(ClassRequest request, Action<string> ignored)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(ignored);
        var folder = SubmissionFolder.Read(request.Submissions);
        foreach (var name in folder.Ignored)
        {
            ignored(name);
        }

        return request.Shard.Of(folder.Students);
    }

    /// <summary>
    /// Grades students and writes their results, and at the end the table with all that belongs to it.
    /// </summary>
    /// <param name="students">The students, in order.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="progress">Told of each student; from several threads, one at a time.</param>
    /// <param name="cancellation">Interrupts the run; the next one goes on.</param>
    /// <returns>The class.</returns>
    /// <exception cref="GradingException">The source's own answers are not right.</exception>
    /// <exception cref="ExaminationException">This machine cannot examine.</exception>
    /// <exception cref="Notebooks.Running.SiteFolderException">Something cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public async Task<GradedClass> RunAsync(
        IReadOnlyList<string> students,
        ClassOutput output,
        Action<StudentGraded> progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(students);
        ArgumentNullException.ThrowIfNull(output);
        var key = await AnswerKey.OfAsync(request.Source, examiner, judge, cancellation);
        var work = new StudentWork(request, new SubmissionGrader(key, examiner, judge), output.Results);
        var results = new StoredResult[students.Count];
        var gate = new Lock();
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Jobs, CancellationToken = cancellation };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, students.Count),
            options,
            async (index, token) =>
            {
                var (result, failure) = await work.DoAsync(students[index], token);
                results[index] = result;
                lock (gate)
                {
                    progress(new StudentGraded(result.Grade, ++done, students.Count) { Failure = failure });
                }
            }
        );

        var graded = new GradedClass(request.Basis, key.Cells, key.ByHand, results) { Shard = request.Shard };
        output.Write(graded);
        return graded;
    }
}
