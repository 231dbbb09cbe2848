namespace InitLab.Cli.Tests.Assign;

public sealed class AssignTests : IDisposable
{
    private const string Source = """
        {
          "cells": [
            {
              "cell_type": "code", "id": "answer", "execution_count": null, "outputs": [],
              "metadata": { "nbgrader": { "schema_version": 3, "grade_id": "answer", "grade": false, "solution": true,
                                          "locked": false, "task": false } },
              "source": "int Answer() => 42;"
            }
          ],
          "metadata": { "kernelspec": { "display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp" } },
          "nbformat": 4,
          "nbformat_minor": 5
        }
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_folder_of_sources_gives_both_editions()
    {
        _workspace.AddFile("source/a.ipynb", Source);

        var result = await InitLabProcess.RunAsync(_workspace.Path, "assign", "source", "--output", "out");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.DoesNotContain("42", Read("out/learner/a.ipynb"), StringComparison.Ordinal);
        Assert.Contains("42", Read("out/instructor/a.ipynb"), StringComparison.Ordinal);
        Assert.True(File.Exists(_workspace["out/nbgrader_config.py"]));
    }

    [Fact]
    public async Task A_wrong_source_is_told_by_notebook_and_cell_and_nothing_is_written()
    {
        _workspace.AddFile(
            "a.ipynb",
            Source.Replace("int Answer", "/// BEGIN SOLUTION int Answer", StringComparison.Ordinal)
        );

        var result = await InitLabProcess.RunAsync(_workspace.Path, "assign", "a.ipynb", "--output", "out");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(
            "initlab: a.ipynb, cell 1 (answer): markers: line 1, 'BEGIN SOLUTION', has no end",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(_workspace["out"]));
    }

    [Theory]
    [InlineData("none.ipynb", "out", "none.ipynb")]
    [InlineData("broken.ipynb", "out", "broken.ipynb")]
    [InlineData("empty", "out", "has no notebook")]
    [InlineData("good.ipynb", ".", "lies in the output")]
    [InlineData("good.ipynb", "taken", "learner")]
    [InlineData("good.ipynb", "good.ipynb/out", "good.ipynb")]
    [InlineData("", "out", "SOURCE is empty")]
    public async Task What_cannot_be_done_is_refused(string source, string output, string names)
    {
        _workspace.AddFile("good.ipynb", Source);
        _workspace.AddFile("broken.ipynb", "{ \"cells\": [ ");
        _workspace.AddFile("taken/learner/good.ipynb", "mine");
        Directory.CreateDirectory(_workspace["empty"]);

        var result = await InitLabProcess.RunAsync(_workspace.Path, "assign", source, "--output", output);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("initlab: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(names, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace["out"]));
        Assert.Equal(("mine", Source), (Read("taken/learner/good.ipynb"), Read("good.ipynb")));
    }

    private string Read(string name) => File.ReadAllText(_workspace[name]);
}
