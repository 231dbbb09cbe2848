namespace InitLab.Cli.Tests.Run;

/// <summary>
/// A cell that fails names itself, shows its error, and makes the exit code 1; the page shows it too.
/// </summary>
public sealed class FailingCellTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("throw new InvalidOperationException(\"the reason\");", "the reason")]
    [InlineData("undefinedName + 1", "undefinedName")]
    [InlineData("#!frobnicate", "#!frobnicate")]
    [InlineData("while (true) { }", "limit of 10 s")]
    [InlineData("while (true) Console.WriteLine(\"again and again\");", "characters")]
    public async Task The_failing_cell_is_named_with_its_error(string failing, string reason)
    {
        _workspace.AddNotebook("bad.ipynb", "var x = 1;", failing, "x + 41");

        var result = await RunBadAsync("--cell-seconds", "10");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("failed bad at cell 2 (cell-2)", result.Output, StringComparison.Ordinal);
        Assert.Contains(reason, result.Output, StringComparison.Ordinal);
        Assert.Contains(
            reason,
            await File.ReadAllTextAsync(_workspace["out/bad.html"], TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_package_that_does_not_exist_is_named()
    {
        _workspace.AddNotebook("bad.ipynb", "#r \"nuget: InitLab.There.Is.No.Such.Package, 1.0.0\"");

        var result = await RunBadAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("InitLab.There.Is.No.Such.Package", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_ends_the_process_is_a_failure_that_says_why()
    {
        _workspace.AddNotebook("bad.ipynb", "Environment.Exit(0);");

        var result = await RunBadAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Environment.Exit", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_failing_notebook_does_not_stop_the_others()
    {
        _workspace.AddNotebook("notebooks/1-bad.ipynb", "1 / int.Parse(\"0\")");
        _workspace.AddNotebook("notebooks/2-good.ipynb", "40 + 2");

        var result = await InitLabProcess.RunAsync(_workspace.Path, "run");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("failed 1-bad at cell 1", result.Output, StringComparison.Ordinal);
        Assert.Contains("ran 2-good", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_workspace["artifacts/course/2-good.html"]));
    }

    private Task<ProcessResult> RunBadAsync(params string[] options) =>
        InitLabProcess.RunAsync(_workspace.Path, ["run", "bad.ipynb", "--output", "out", .. options]);
}
