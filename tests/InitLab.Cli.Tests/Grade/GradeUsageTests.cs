namespace InitLab.Cli.Tests.Grade;

public sealed class GradeUsageTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public GradeUsageTests()
    {
        Directory.CreateDirectory(_workspace["class/ann"]);
        _workspace.AddFile(
            "source.ipynb",
            """
            { "cells": [], "metadata": { "kernelspec": { "language": "C#" } }, "nbformat": 4, "nbformat_minor": 5 }
            """
        );
        _workspace.AddFile(
            "rules.ipynb",
            """
            { "cells": [], "metadata": { }, "nbformat": 4, "nbformat_minor": 5 }
            """
        );
        _workspace.AddFile("broken.ipynb", "{");
        _workspace.AddFile("notebooks/exercises/source/06-first.ipynb", "{}");
    }

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("none --assignment source.ipynb --output g.csv", "no folder 'none'")]
    [InlineData("source.ipynb --assignment source.ipynb --output g.csv", "no folder 'source.ipynb'")]
    [InlineData("--assignment source.ipynb --output g.csv", "SUBMISSIONS is missing")]
    [InlineData("class --output g.csv", "--assignment is missing")]
    [InlineData("class --assignment source.ipynb", "--output")]
    [InlineData("class --assignment source.ipynb --output g.txt", "ends with .csv|end with .csv")]
    [InlineData("class --assignment source.ipynb --output class/g.csv", "lies in 'class'")]
    [InlineData("class --assignment none.ipynb --output g.csv", "no assignment 'none.ipynb'")]
    [InlineData("class --assignment 6 --output g.csv", "choose one of 06-first")]
    [InlineData("class --assignment broken.ipynb --output g.csv", "broken.ipynb")]
    [InlineData("class --assignment source.ipynb --output g.csv --shard 3/2", "--shard takes i/n")]
    [InlineData("class --assignment source.ipynb --output g.csv --shard half", "--shard takes i/n")]
    [InlineData("class --assignment source.ipynb --output g.csv --jobs 0", "--jobs takes")]
    [InlineData("class --assignment source.ipynb --output g.csv --seed 0", "--seed takes")]
    [InlineData("class --assignment source.ipynb --output g.csv --time-limit 1.5", "--time-limit takes")]
    [InlineData("class --assignment source.ipynb --output g.csv --memory-limit 5", "--memory-limit takes")]
    [InlineData("class --merge a.csv b.csv --output g.csv", "--merge takes the tables of shards alone")]
    public async Task What_cannot_be_graded_as_asked_is_refused(string arguments, string says)
    {
        var result = await InitLabProcess.RunAsync(_workspace.Path, ["grade", .. arguments.Split(' ')]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(says.Split('|'), part => result.Error.Contains(part, StringComparison.Ordinal));
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(_workspace.Path),
            path => path.Contains("g.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_users_table_is_not_replaced()
    {
        _workspace.AddFile("g.csv", "mine");

        var result = await GradeAsync("source.ipynb");

        Assert.Equal((2, "mine"), (result.ExitCode, File.ReadAllText(_workspace["g.csv"])));
    }

    [Fact]
    public async Task A_source_that_breaks_a_rule_is_told_so()
    {
        var result = await GradeAsync("rules.ipynb");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("initlab: rules.ipynb, kernelspec", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_of_nothing_graded_is_told_so()
    {
        var result = await InitLabProcess.RunAsync(
            _workspace.Path,
            ["grade", "--merge", "a.csv", "b.csv", "--output", "g.csv"]
        );

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no results of a finished run", result.Error, StringComparison.Ordinal);
    }

    private Task<ProcessResult> GradeAsync(string source) =>
        InitLabProcess.RunAsync(_workspace.Path, "grade", "class", "--assignment", source, "--output", "g.csv");
}
