namespace InitLab.Cli.Tests.Verify;

public sealed class VerifyTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task What_was_accepted_is_verified_until_it_changes_and_can_be_cleaned()
    {
        var path = _workspace.AddNotebook("a.ipynb", "1 + 1");

        var before = await InitLabProcess.RunAsync(_workspace.Path, "verify", "a.ipynb");
        await InitLabProcess.RunAsync(_workspace.Path, "verify", "a.ipynb", "--accept");
        var accepted = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var after = await InitLabProcess.RunAsync(_workspace.Path, "verify", "a.ipynb", "--output", "out");
        var cleaned = await InitLabProcess.RunAsync(_workspace.Path, "clean", "a.ipynb");
        var again = await InitLabProcess.RunAsync(_workspace.Path, "clean", "a.ipynb");

        Assert.Contains("a, outputs: it is kept without outputs", before.Output, StringComparison.Ordinal);
        Assert.Contains("\"text/plain\": [\n       \"2\"", accepted, StringComparison.Ordinal);
        Assert.DoesNotContain("a, outputs", after.Output, StringComparison.Ordinal);
        Assert.Contains("a, cells: 1 cells: have 20 to 45.", after.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (before.ExitCode, after.ExitCode));
        Assert.True(File.Exists(_workspace["out/a.html"]));
        Assert.Equal(["cleaned a", "a had no outputs"], [cleaned.Output.Trim(), again.Output.Trim()]);
        Assert.DoesNotContain(
            "text/plain",
            await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_notebook_that_fails_is_never_written()
    {
        var path = _workspace.AddNotebook("a.ipynb", "throw new Exception(\"why\");");
        var before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        var result = await InitLabProcess.RunAsync(_workspace.Path, "verify", "a.ipynb", "--accept");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "a, cell 1 (cell-1): failure: it must run: Exception: why",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(before, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }
}
