using InitLab.Classroom.Examination;
using InitLab.Classroom.Examination.Sandboxes;
using InitLab.Cli.Grade;
using InitLab.Notebooks.Format;

namespace InitLab.Cli.Tests.Grade;

/// <summary>Examines notebooks of a few cells as <c>initlab grade</c> does; what a cell shows as text is handed in.</summary>
internal static class Examination
{
    private const string Mark = "INITLAB_TEST_MARK";
    private static int last;

    /// <summary>Limits that no honest notebook here comes near, on however busy a machine.</summary>
    public static ExaminationLimits Limits { get; } = new() { Cell = TimeSpan.FromMinutes(3) };

    /// <summary>A value that the supervisor alone has in its environment.</summary>
    public const string Secret = "INITLAB_TEST_SECRET";

    public static Task<Examined> RunAsync(params string[] cells) => RunAsync(Limits, cells);

    public static async Task<Examined> RunAsync(ExaminationLimits limits, params string[] cells)
    {
        var mark = $"{Environment.ProcessId}-{Interlocked.Increment(ref last)}";
        using var examiner = await RequireAsync(limits);
        try
        {
            return await ExamineAsync(examiner, mark, TestContext.Current.CancellationToken, cells);
        }
        finally
        {
            AssertNothingRuns(mark);
        }
    }

    /// <summary>Skips the test where no sandbox can be had.</summary>
    public static async Task<ProcessExaminer> RequireAsync(ExaminationLimits limits)
    {
        Environment.SetEnvironmentVariable(Secret, "a secret of the supervisor");
        var sandbox = new BubblewrapSandbox(ExamineCommand.Program);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The sandbox of Linux is not to be had on this system.");
        try
        {
            await sandbox.RequireAsync(TestContext.Current.CancellationToken);
        }
        catch (ExaminationException exception)
        {
            Assert.Skip(exception.Message);
        }

        return new ProcessExaminer(sandbox, limits);
    }

    public static Task<Examined> ExamineAsync(
        ProcessExaminer examiner,
        string mark,
        CancellationToken cancellation,
        params string[] cells
    ) => examiner.ExamineAsync(Notebook(cells), Marked(mark), MimeBundle.PlainText, cancellation);

    public static Notebook Notebook(params string[] cells) =>
        new([.. cells.Select((source, index) => new CodeCell($"cell-{index + 1}", source, []))], []);

    /// <summary>An environment by which every process of an examination is known.</summary>
    public static Dictionary<string, string> Marked(string mark) => new(StringComparer.Ordinal) { [Mark] = mark };

    public static void AssertNothingRuns(string mark) => Assert.Equal(0, Running(mark));

    /// <summary>How many processes with the mark there are on the machine.</summary>
    public static int Running(string mark, string program = "") =>
        Directory
            .EnumerateDirectories("/proc")
            .Count(process =>
                Read(process, "environ").Contains($"{Mark}={mark}\0", StringComparison.Ordinal)
                && Read(process, "comm").StartsWith(program, StringComparison.Ordinal)
            );

    /// <summary>What one cell of an examination handed in.</summary>
    public static string HandedIn(this Examined examined, int cell) =>
        Assert.Single(Assert.Single(examined.Cells, ran => ran.Id == $"cell-{cell}").HandedIn);

    private static string Read(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
