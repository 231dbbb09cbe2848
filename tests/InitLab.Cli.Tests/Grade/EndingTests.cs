using System.Diagnostics;
using System.Text;
using InitLab.Classroom.Examination.Sandboxes;
using InitLab.Cli.Grade;
using InitLab.Notebooks.Format;

namespace InitLab.Cli.Tests.Grade;

/// <summary>An examination that is given up, or whose supervisor is killed, leaves nothing running.</summary>
public sealed class EndingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string Busy =
        "System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", \"setsid sleep 1000 & sleep 1000\"])!.WaitForExit();";

    [Fact]
    public async Task A_cancelled_examination_ends_with_all_that_it_started()
    {
        using var examiner = await Examination.RequireAsync(Examination.Limits);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var examination = Examination.ExamineAsync(examiner, "cancelled", cancellation.Token, Busy);
        await UntilAsync(() => Examination.Running("cancelled", "sleep") == 2);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => examination);
        Examination.AssertNothingRuns("cancelled");
    }

    [Fact]
    public async Task A_supervisor_that_is_killed_leaves_nothing_running()
    {
        using (await Examination.RequireAsync(Examination.Limits)) { }
        var errand = new Errand(MimeBundle.PlainText, Examination.Marked("orphaned"), Examination.Limits);
        var enclosed = new BubblewrapSandbox(ExamineCommand.Program).Enclose(errand).Start;
        // A shell in the place of the supervisor: it starts the sandbox and waits.
        var start = new ProcessStartInfo(
            "sh",
            ["-c", "\"$@\"; true", "sh", enclosed.FileName, .. enclosed.ArgumentList]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in enclosed.Environment)
        {
            start.Environment[name] = value;
        }

        using var supervisor = Process.Start(start)!;
        await supervisor.StandardInput.BaseStream.WriteAsync(
            Encoding.UTF8.GetBytes(NotebookWriter.Write(Examination.Notebook(Busy))),
            TestContext.Current.CancellationToken
        );
        supervisor.StandardInput.Close();
        await UntilAsync(() => Examination.Running("orphaned", "sleep") == 2);

        supervisor.Kill();

        await UntilAsync(() => Examination.Running("orphaned") == 0);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (!condition())
        {
            await Task.Delay(50, limit.Token);
        }
    }
}
