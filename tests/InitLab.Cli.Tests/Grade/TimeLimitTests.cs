using InitLab.Classroom.Examination;

namespace InitLab.Cli.Tests.Grade;

/// <summary>A notebook that takes too much time is ended, and what it handed in before counts.</summary>
public sealed class TimeLimitTests
{
    private const string Shell = "System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", @\"{0}\"])!.WaitForExit();";

    [Theory]
    [InlineData("Parallel.For(0, 2, _ => { while (true) { } });")]
    [InlineData("while (true) { try { while (true) { } } catch { } finally { while (true) { } } }")]
    public async Task An_endless_loop_ends_at_the_limit_of_processor_time(string loop)
    {
        var limits = Examination.Limits with { Processor = TimeSpan.FromSeconds(6) };

        var examined = await Examination.RunAsync(limits, "\"before\"", loop);

        AssertEndedBefore(examined, ExaminationEnd.TimeLimit);
    }

    [Fact]
    public async Task Processor_time_of_processes_that_a_notebook_starts_counts()
    {
        var limits = Examination.Limits with { Processor = TimeSpan.FromSeconds(6) };

        var examined = await Examination.RunAsync(limits, "\"before\"", InShell("while :; do (:); done"));

        AssertEndedBefore(examined, ExaminationEnd.TimeLimit);
    }

    [Fact]
    public async Task A_sleeper_ends_at_the_limit_by_the_clock()
    {
        var limits = Examination.Limits with { Wall = TimeSpan.FromSeconds(12) };

        var examined = await Examination.RunAsync(limits, "\"before\"", InShell("sleep 1000"));

        AssertEndedBefore(examined, ExaminationEnd.TimeLimit);
    }

    [Fact]
    public async Task A_cell_that_takes_too_long_or_prints_too_much_leaves_the_others_their_turn()
    {
        var limits = Examination.Limits with { Cell = TimeSpan.FromSeconds(6) };

        var examined = await Examination.RunAsync(
            limits,
            "\"before\"",
            "while (true) Console.WriteLine(new string('x', 1000));",
            "await Task.Delay(-1);",
            "while (true) { try { while (true) { } } catch { } }",
            "\"after\""
        );

        Assert.Equal(ExaminationEnd.Finished, examined.End);
        Assert.Equal("before", examined.HandedIn(1));
        Assert.Contains("printed more than", examined.Cells[1].Error, StringComparison.Ordinal);
        Assert.Contains("limit of 6 s", examined.Cells[2].Error, StringComparison.Ordinal);
        Assert.Contains("limit of 6 s", examined.Cells[3].Error, StringComparison.Ordinal);
        Assert.Equal("after", examined.HandedIn(5));
    }

    private static string InShell(string script) => string.Format(null, Shell, script);

    private static void AssertEndedBefore(Examined examined, ExaminationEnd end)
    {
        Assert.Equal(end, examined.End);
        Assert.Equal("before", examined.HandedIn(1));
    }
}
