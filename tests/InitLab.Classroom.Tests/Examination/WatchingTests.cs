using InitLab.Classroom.Examination;
using InitLab.Classroom.Examination.Watching;

namespace InitLab.Classroom.Tests.Examination;

public sealed class WatchingTests
{
    [Theory]
    [InlineData("dotnet")]
    [InlineData("a) S 1 (b")]
    [InlineData("two\nlines")]
    public void A_process_is_read_whatever_its_name(string name)
    {
        var entry = ProcessEntry.Parse(
            $"42 ({name}) S 7 1 1 0 -1 0 0 0 0 0 100 20 3 4 20 0 9 0 5 1000 25 18446744073709551615"
        );

        Assert.NotNull(entry);
        Assert.Equal((42, 7), (entry.Value.Id, entry.Value.Parent));
        Assert.Equal(
            new ResourceUse(TimeSpan.FromSeconds(1.27), 25L * Environment.SystemPageSize, 9, 1),
            entry.Value.Use
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("42 (dotnet")]
    [InlineData("42 (dotnet) Z 7")]
    public void What_the_kernel_did_not_write_is_no_process(string line) => Assert.Null(ProcessEntry.Parse(line));

    [Fact]
    public void A_tree_of_processes_is_counted_with_all_its_descendants_and_nothing_else()
    {
        var use = new ResourceUse(TimeSpan.FromSeconds(1), 100, 10, 1);
        var table = new ProcessTable([
            new(1, 0, use),
            new(10, 1, use),
            new(11, 10, use),
            new(12, 11, use),
            new(13, 10, use),
            new(20, 1, use),
        ]);

        Assert.Equal(new ResourceUse(TimeSpan.FromSeconds(4), 400, 40, 4), table.UseOf(10));
        Assert.Equal([11, 13], table.ChildrenOf(10));
        Assert.Equal(default, table.UseOf(99));
    }

    [Theory]
    [InlineData(90, 1000, 400, 20, null)]
    [InlineData(90.1, 1000, 400, 20, ExaminationEnd.TimeLimit)]
    [InlineData(90, 1001, 400, 20, ExaminationEnd.MemoryLimit)]
    [InlineData(90, 1000, 401, 20, ExaminationEnd.ThreadLimit)]
    [InlineData(90, 1000, 400, 21, ExaminationEnd.ThreadLimit)]
    public void A_limit_is_passed_beyond_it(
        double seconds,
        long memory,
        int threads,
        int processes,
        ExaminationEnd? end
    )
    {
        var limits = new ExaminationLimits { Memory = 1000 };

        Assert.Equal(end, limits.PassedBy(new(TimeSpan.FromSeconds(seconds), memory, threads, processes)));
    }

    [Fact]
    public void This_process_is_seen_in_the_table_of_the_machine()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are counted through /proc, which only Linux has.");

        var use = ProcessTable.Read().UseOf(Environment.ProcessId);

        Assert.True(use.Processor > TimeSpan.Zero);
        Assert.InRange(use.Threads, 2, 10_000);
        Assert.InRange(use.Memory, 1_000_000, Environment.WorkingSet * 100);
    }
}
