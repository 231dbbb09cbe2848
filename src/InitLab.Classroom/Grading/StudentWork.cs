using InitLab.Classroom.Examination;
using InitLab.Classroom.Grading.Results;
using InitLab.Classroom.Grading.Submissions;
using InitLab.Notebooks.Running;

namespace InitLab.Classroom.Grading;

/// <summary>The work on one student: read, grade and keep, or take what an earlier run kept.</summary>
internal sealed class StudentWork(ClassRequest request, SubmissionGrader grader, ResultFolder results)
{
    private readonly SubmissionReader _reader = new(request.Submissions, request.Basis.Assignment);

    public async Task<(StoredResult Result, Exception? Failure)> DoAsync(string student, CancellationToken cancellation)
    {
        var submission = _reader.Read(student);
        var fingerprint = request.Basis.Fingerprint(student, submission.Content);
        if (results.Find(student, fingerprint) is { } earlier)
        {
            return (earlier, null);
        }

        StoredResult result;
        try
        {
            result = new StoredResult(fingerprint, await grader.GradeAsync(submission, cancellation));
        }
        catch (Exception error)
            when (error is not (ExaminationException or SiteFolderException) && !cancellation.IsCancellationRequested)
        {
            // One submission must never stop the class. Nothing is kept of this: the next run tries again.
            return (new StoredResult(fingerprint, grader.Failed(submission, error)), error);
        }

        results.Write(result);
        return (result, null);
    }
}
