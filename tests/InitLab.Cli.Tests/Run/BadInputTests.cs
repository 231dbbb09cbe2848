namespace InitLab.Cli.Tests.Run;

/// <summary>Bad input gets one clear sentence, the right exit code, and nothing half-written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_missing_notebook_is_named() => await ExpectRefusalAsync("none.ipynb", "none.ipynb");

    [Fact]
    public async Task An_empty_file_is_named()
    {
        _workspace.AddFile("empty.ipynb", "");

        await ExpectRefusalAsync("empty.ipynb", "empty.ipynb");
    }

    [Fact]
    public async Task A_directory_is_named()
    {
        Directory.CreateDirectory(_workspace["folder.ipynb"]);

        await ExpectRefusalAsync("folder.ipynb", "folder.ipynb");
    }

    [Fact]
    public async Task Broken_JSON_is_named()
    {
        _workspace.AddFile("broken.ipynb", "{ \"cells\": [ ");

        await ExpectRefusalAsync("broken.ipynb", "broken.ipynb");
    }

    [Fact]
    public async Task A_notebook_of_nbformat_3_is_told_how_to_convert()
    {
        _workspace.AddFile("old.ipynb", """{ "metadata": {}, "nbformat": 3, "nbformat_minor": 0, "worksheets": [] }""");

        await ExpectRefusalAsync("old.ipynb", "nbformat 3");
    }

    [Fact]
    public async Task A_folder_without_notebooks_says_where_to_run()
    {
        var result = await InitLabProcess.RunAsync(_workspace.Path, "run");

        ExpectRefusal(result, "run the command from the project's folder");
    }

    [Theory]
    [InlineData("--cell-seconds", "0")]
    [InlineData("--cell-seconds", "-1")]
    [InlineData("--cell-seconds", "soon")]
    [InlineData("--cell-seconds", "NaN")]
    [InlineData("--frobnicate", "1")]
    public async Task A_wrong_option_is_named(string option, string value)
    {
        _workspace.AddNotebook("good.ipynb", "1");

        var result = await InitLabProcess.RunAsync(_workspace.Path, "run", "good.ipynb", option, value);

        ExpectRefusal(result, option);
    }

    [Fact]
    public async Task Two_notebooks_of_one_name_are_refused()
    {
        _workspace.AddNotebook("a/same.ipynb", "1");
        _workspace.AddNotebook("b/same.ipynb", "2");

        var result = await InitLabProcess.RunAsync(_workspace.Path, "run", "a/same.ipynb", "b/same.ipynb");

        ExpectRefusal(result, "same");
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_named_and_kept()
    {
        _workspace.AddNotebook("good.ipynb", "1");
        var file = _workspace.AddFile("taken", "mine");

        var result = await InitLabProcess.RunAsync(_workspace.Path, "run", "good.ipynb", "--output", "taken");

        ExpectRefusal(result, "taken");
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_notebook_is_never_overwritten_by_its_own_result()
    {
        var source = _workspace.AddNotebook("good.ipynb", "1 + 1");
        var before = await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken);

        var result = await InitLabProcess.RunAsync(_workspace.Path, "run", "good.ipynb", "--output", ".");

        ExpectRefusal(result, "good.ipynb");
        Assert.Equal(before, await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken));
    }

    private static void ExpectRefusal(ProcessResult result, string names)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(names, result.Error, StringComparison.Ordinal);
        Assert.StartsWith("initlab: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    private async Task ExpectRefusalAsync(string notebook, string names)
    {
        var result = await InitLabProcess.RunAsync(_workspace.Path, "run", notebook, "--output", "out");

        ExpectRefusal(result, names);
        Assert.False(Directory.Exists(_workspace["out"]), "A refused run leaves no folder behind.");
    }
}
