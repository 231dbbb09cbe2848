using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Cli.Tests.Exercises;

/// <summary>Both editions run as they are meant to: all of the teacher's are right, none of the learner's is done.</summary>
public sealed class ExerciseRunTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Every_answer_of_the_sources_is_right_in_a_strict_run()
    {
        var (result, executed) = await RunAsync(Paths(ExerciseFolder.Source));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(ExerciseFolder.Names(ExerciseFolder.Source).Length, executed.Count);
        Assert.All(
            executed.SelectMany(ExerciseFolder.Checks),
            check => Assert.StartsWith("✓ ", ExerciseFolder.Said(check), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task In_a_learners_session_every_cell_runs_and_every_check_says_not_done_yet()
    {
        var (result, executed) = await RunAsync(
            ExerciseFolder.Names(ExerciseFolder.Learner).Select(AddWithoutStrictness)
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(executed, notebook => Assert.NotEmpty(ExerciseFolder.Checks(notebook)));
        Assert.All(
            executed.SelectMany(ExerciseFolder.Checks),
            check => Assert.Matches("^○ .*: not done yet\\.", ExerciseFolder.Said(check))
        );
    }

    [Fact]
    public async Task A_strict_run_stops_at_the_first_check_of_a_learners_notebook()
    {
        var (result, executed) = await RunAsync(Paths(ExerciseFolder.Learner));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(ExerciseFolder.Names(ExerciseFolder.Learner).Length, executed.Count);
        Assert.All(
            executed.Select(notebook => ExerciseFolder.Checks(notebook).First()),
            check => Assert.Contains(": not done yet.", ExerciseFolder.Said(check), StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Paths(string folder) =>
        ExerciseFolder.Names(folder).Select(name => Path.Combine(folder, name));

    /// <summary>Adds a copy of a learner's notebook whose first cell makes the run a learner's session.</summary>
    private string AddWithoutStrictness(string name)
    {
        var notebook = NotebookReader.Read(Path.Combine(ExerciseFolder.Learner, name));
        const string lax = "Environment.SetEnvironmentVariable(\"INITLAB_STRICT\", \"0\");";
        var first = new CodeCell("as-learners-run", lax, new JsonObject());
        return _workspace.AddFile(name, NotebookWriter.Write(notebook with { Cells = [first, .. notebook.Cells] }));
    }

    private async Task<(ProcessResult Result, IReadOnlyList<Notebook> Executed)> RunAsync(IEnumerable<string> paths)
    {
        var site = _workspace["site"];
        var result = await InitLabProcess.RunAsync(_workspace.Path, ["run", .. paths, "--output", site]);
        return (result, [.. ExerciseFolder.Names(site).Select(name => NotebookReader.Read(Path.Combine(site, name)))]);
    }
}
