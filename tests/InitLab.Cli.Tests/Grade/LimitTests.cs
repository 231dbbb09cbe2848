using InitLab.Classroom.Examination;

namespace InitLab.Cli.Tests.Grade;

/// <summary>Whatever a notebook takes too much of ends it, and what it handed in before counts.</summary>
public sealed class LimitTests
{
    private const string Shell = "System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", @\"{0}\"])!.WaitForExit();";

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
    [InlineData("f() { f | f & }; f; sleep 100")]
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
    [InlineData("System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", \"yes >&2\"])!.WaitForExit();")]
    [InlineData("System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", \"yes '{\\\"cell\\\":'\"])!.WaitForExit();")]
    public async Task A_print_of_a_gigabyte_past_the_engine_ends_at_the_limit_of_output(string print)
    {
        var examined = await Examination.RunAsync("\"before\"", print);

        AssertEndedBefore(examined, ExaminationEnd.OutputLimit);
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
