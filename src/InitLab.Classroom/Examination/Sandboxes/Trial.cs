using System.Diagnostics;
using InitLab.Classroom.Examination.Records;

namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>Runs something harmless as an examination would run, to see that it can.</summary>
internal static class Trial
{
    private const long MostRead = 1024 * 1024;

    /// <summary>Runs it to its end.</summary>
    /// <param name="start">What to run.</param>
    /// <param name="explain">What a user is to do, from what it said on its standard error.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ExaminationException">It failed.</exception>
    public static async Task RunAsync(
        ProcessStartInfo start,
        Func<string, string> explain,
        CancellationToken cancellation
    )
    {
        using var process = StartedProcess.Start(start);
        process.Input.Close();
        var error = new ErrorTail(MostRead);
        await error.ReadAsync(process.Error);
        if (await process.WaitAsync(cancellation) != 0)
        {
            throw new ExaminationException(explain(error.Text));
        }
    }
}
