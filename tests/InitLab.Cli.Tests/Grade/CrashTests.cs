using InitLab.Classroom.Examination;

namespace InitLab.Cli.Tests.Grade;

/// <summary>However a notebook ends its own process, what it handed in before counts and nothing of it is left.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1; Deep(0)")]
    [InlineData("Environment.FailFast(\"on purpose\");")]
    [InlineData("System.Runtime.InteropServices.Marshal.WriteInt64(new IntPtr(4096), 1);")]
    [InlineData("Environment.Exit(0);")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();")]
    [InlineData(
        "System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", \"kill -9 $PPID; sleep 100\"])!.WaitForExit();"
    )]
    public async Task A_process_that_ends_early_is_a_crash(string ending)
    {
        var examined = await Examination.RunAsync("\"before\"", ending, "\"after\"");

        Assert.Equal(ExaminationEnd.Crashed, examined.End);
        Assert.Equal("before", examined.HandedIn(1));
        Assert.Single(examined.Cells);
    }

    [Fact]
    public async Task Cells_that_fail_leave_the_others_their_turn()
    {
        var examined = await Examination.RunAsync(
            "var x = 40;",
            "throw new InvalidOperationException(\"two\\nlines\");",
            "undefinedName",
            "#!frobnicate",
            "#r \"nuget: There.Is.No.Such.Package, 1.0.0\"",
            "new System.Threading.Thread(() => throw new InvalidOperationException()).Start();",
            "x + 2"
        );

        Assert.Equal(ExaminationEnd.Finished, examined.End);
        Assert.Equal("InvalidOperationException: two lines", examined.Cells[1].Error);
        Assert.All(
            examined.Cells.Skip(2).Take(3),
            cell => Assert.StartsWith("CellRejected: ", cell.Error, StringComparison.Ordinal)
        );
        Assert.Equal("42", examined.HandedIn(7));
        Assert.Equal(
            ["cell-1", "cell-2", "cell-3", "cell-4", "cell-5", "cell-6", "cell-7"],
            examined.Cells.Select(cell => cell.Id)
        );
    }
}
