using InitLab.Classroom.Examination;

namespace InitLab.Cli.Tests.Grade;

/// <summary>Whatever a notebook takes too much of ends it, and what it handed in before counts.</summary>
public sealed class LimitTests
{
    private const string Shell = "System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", @\"{0}\"])!.WaitForExit();";

    [Theory]
    [InlineData("Parallel.For(0, 2, _ => { while (true) { } });")]
    [InlineData("while (true) { try { while (true) { } } catch { } finally { while (true) { } } }")]
    public async Task An_endless_loop_ends_at_the_limit_of_processor_time(string loop)
    {
        var limits = Examination.Limits with { Processor = TimeSpan.FromSeconds(8) };

        var examined = await Examination.RunAsync(limits, "\"before\"", loop);

        AssertEndedBefore(examined, ExaminationEnd.TimeLimit);
    }

    [Fact]
    public async Task Processor_time_of_processes_that_a_notebook_starts_counts()
    {
        var limits = Examination.Limits with { Processor = TimeSpan.FromSeconds(8) };

        var examined = await Examination.RunAsync(limits, "\"before\"", InShell("while :; do (:); done"));

        AssertEndedBefore(examined, ExaminationEnd.TimeLimit);
    }

    [Fact]
    public async Task A_sleeper_ends_at_the_limit_by_the_clock()
    {
        var limits = Examination.Limits with { Wall = TimeSpan.FromSeconds(20) };

        var examined = await Examination.RunAsync(limits, "\"before\"", InShell("sleep 1000"));

        AssertEndedBefore(examined, ExaminationEnd.TimeLimit);
    }

    [Fact]
    public async Task A_cell_that_takes_too_long_or_prints_too_much_leaves_the_others_their_turn()
    {
        var limits = Examination.Limits with { Cell = TimeSpan.FromSeconds(8) };

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
        Assert.Contains("limit of 8 s", examined.Cells[2].Error, StringComparison.Ordinal);
        Assert.Contains("limit of 8 s", examined.Cells[3].Error, StringComparison.Ordinal);
        Assert.Equal("after", examined.HandedIn(5));
    }

    [Fact]
    public async Task Thousands_of_threads_end_at_the_limit_of_threads()
    {
        var examined = await Examination.RunAsync(
            "\"before\"",
            "using System.Threading; while (true) { new Thread(() => Thread.Sleep(-1), 65536).Start(); }"
        );

        AssertEndedBefore(examined, ExaminationEnd.ThreadLimit);
    }

    [Theory]
    [InlineData("i=0; while [ $i -lt 2000 ]; do sleep 100 & i=$((i+1)); done; wait")]
    [InlineData("i=0; while [ $i -lt 2000 ]; do setsid sleep 100 & i=$((i+1)); done; wait")]
    public async Task A_bomb_of_processes_ends_at_the_limit_of_processes(string bomb)
    {
        var examined = await Examination.RunAsync("\"before\"", InShell(bomb));

        AssertEndedBefore(examined, ExaminationEnd.ThreadLimit);
    }

    [Theory]
    [InlineData(
        "using (var o = Console.OpenStandardOutput()) for (var i = 0; i < 1000; i++) o.Write(new byte[1 << 20]);"
    )]
    [InlineData(
        "using (var o = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(new IntPtr(1), false), "
            + "FileAccess.Write)) for (var i = 0; i < 1000; i++) o.Write(new byte[1 << 20]);"
    )]
    [InlineData("System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", \"yes\"])!.WaitForExit();")]
    [InlineData("System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", \"yes '{\\\"cell\\\":'\"])!.WaitForExit();")]
    public async Task A_print_of_a_gigabyte_past_the_engine_ends_at_the_limit_of_output(string print)
    {
        var examined = await Examination.RunAsync("\"before\"", print);

        AssertEndedBefore(examined, ExaminationEnd.OutputLimit);
    }

    [Fact]
    public async Task Printing_to_standard_error_without_end_is_bound_by_time_alone()
    {
        var limits = Examination.Limits with { Processor = TimeSpan.FromSeconds(6) };

        var examined = await Examination.RunAsync(limits, "\"before\"", InShell("yes >&2"));

        AssertEndedBefore(examined, ExaminationEnd.TimeLimit);
    }

    [Fact]
    public async Task Memory_outside_of_the_heap_ends_at_the_limit_of_memory()
    {
        var limits = Examination.Limits with { Memory = 600L * 1024 * 1024 };

        var examined = await Examination.RunAsync(
            limits,
            "\"before\"",
            """
            var page = new byte[1 << 20];
            while (true)
                System.Runtime.InteropServices.Marshal.Copy(
                    page, 0, System.Runtime.InteropServices.Marshal.AllocHGlobal(page.Length), page.Length);
            """
        );

        AssertEndedBefore(examined, ExaminationEnd.MemoryLimit);
    }

    [Fact]
    public async Task A_cell_that_fills_the_heap_or_the_folder_leaves_the_others_their_turn()
    {
        var examined = await Examination.RunAsync(
            "var held = new List<byte[]>();",
            "while (true) held.Add(new byte[1 << 24]);",
            "held.Clear(); \"after the heap\"",
            "using (var f = File.OpenWrite(\"/tmp/large\")) while (true) f.Write(new byte[1 << 20]);",
            "new FileInfo(\"/tmp/large\").Length <= 64 << 20"
        );

        Assert.Equal(ExaminationEnd.Finished, examined.End);
        Assert.StartsWith("OutOfMemoryException: ", examined.Cells[1].Error, StringComparison.Ordinal);
        Assert.Equal("after the heap", examined.HandedIn(3));
        Assert.StartsWith("IOException: ", examined.Cells[3].Error, StringComparison.Ordinal);
        Assert.Equal("True", examined.HandedIn(5));
    }

    private static string InShell(string script) => string.Format(null, Shell, script);

    private static void AssertEndedBefore(Examined examined, ExaminationEnd end)
    {
        Assert.Equal(end, examined.End);
        Assert.Equal("before", examined.HandedIn(1));
    }
}
