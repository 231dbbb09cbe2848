namespace InitLab.Cli.Tests.Run;

/// <summary>What a run leaves behind.</summary>
public sealed class RunTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_run_writes_an_executed_notebook_a_page_of_its_name_and_an_index()
    {
        _workspace.AddNotebook("notebooks/good.ipynb", "var x = 40;", "x + 2");

        var result = await InitLabProcess.RunAsync(_workspace.Path, "run", "--output", "out");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("ran good (2 code cells", result.Output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("out", "index.html"), result.Output, StringComparison.Ordinal);
        Assert.Contains("42", await ReadAsync("out/good.ipynb"), StringComparison.Ordinal);
        Assert.Contains("42", await ReadAsync("out/good.html"), StringComparison.Ordinal);
        Assert.Contains("good.html", await ReadAsync("out/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_replaces_what_the_first_wrote_byte_for_byte()
    {
        _workspace.AddNotebook("good.ipynb", "new[] { 1, 2, 3 }");
        await InitLabProcess.RunAsync(_workspace.Path, "run", "good.ipynb", "--output", "out");
        var first = await ReadAsync("out/good.html") + await ReadAsync("out/good.ipynb");

        var result = await InitLabProcess.RunAsync(_workspace.Path, "run", "good.ipynb", "--output", "out");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(first, await ReadAsync("out/good.html") + await ReadAsync("out/good.ipynb"));
    }

    [Fact]
    public async Task A_page_that_the_user_changed_is_kept()
    {
        _workspace.AddNotebook("good.ipynb", "1 + 1");
        await InitLabProcess.RunAsync(_workspace.Path, "run", "good.ipynb", "--output", "out");
        _workspace.AddFile("out/good.html", "my notes");

        var result = await InitLabProcess.RunAsync(_workspace.Path, "run", "good.ipynb", "--output", "out");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("good.html", result.Error, StringComparison.Ordinal);
        Assert.Equal("my notes", await ReadAsync("out/good.html"));
    }

    [Fact]
    public async Task The_index_keeps_the_pages_of_earlier_runs()
    {
        _workspace.AddNotebook("one.ipynb", "1");
        _workspace.AddNotebook("two.ipynb", "2");
        await InitLabProcess.RunAsync(_workspace.Path, "run", "one.ipynb", "--output", "out");

        await InitLabProcess.RunAsync(_workspace.Path, "run", "two.ipynb", "--output", "out");

        var index = await ReadAsync("out/index.html");
        Assert.Contains("one.html", index, StringComparison.Ordinal);
        Assert.Contains("two.html", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_leaves_nothing_unfinished_behind()
    {
        _workspace.AddNotebook("good.ipynb", "1");

        await InitLabProcess.RunAsync(_workspace.Path, "run", "good.ipynb", "--output", "out");

        Assert.Equal(
            [".initlab-files", "good.html", "good.ipynb", "index.html"],
            Directory.EnumerateFiles(_workspace["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    private Task<string> ReadAsync(string name) =>
        File.ReadAllTextAsync(_workspace[name], TestContext.Current.CancellationToken);
}
