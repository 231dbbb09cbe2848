using InitLab.Classroom.Editions;
using InitLab.Classroom.Metadata;
using InitLab.Classroom.Tests.Sources;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Classroom.Tests.Editions;

/// <summary>What the engine makes of the editions, each cell run as nbgrader does: whatever came before.</summary>
public sealed class RunningTests
{
    [Fact]
    public async Task The_instructors_edition_passes_every_cell()
    {
        var outcomes = await RunAsync(Source.Variance);

        Assert.All(outcomes, outcome => Assert.IsType<CellSucceeded>(outcome.Value));
    }

    [Fact]
    public async Task The_learners_edition_compiles_every_stub_and_fails_every_test()
    {
        var learner = LearnerEdition.Of(Source.Variance);

        var outcomes = await RunAsync(learner);

        var grades = learner.Cells.OfType<CodeCell>().ToLookup(GradeCell.Of);
        var stubs = grades.Where(group => group.Key is { IsSolution: true }).SelectMany(group => group).ToArray();
        var tests = grades.Where(group => group.Key is { IsTest: true }).SelectMany(group => group).ToArray();
        Assert.Equal((2, 2), (stubs.Length, tests.Length));
        Assert.All(stubs, cell => Assert.IsNotType<CellRejected>(outcomes[cell.Id]));
        Assert.All(tests, cell => Assert.IsNotType<CellSucceeded>(outcomes[cell.Id]));
        Assert.IsType<NotImplementedException>(Assert.IsType<CellThrew>(outcomes["variance-test"]).Exception);
    }

    private static async Task<Dictionary<string, CellOutcome>> RunAsync(Notebook notebook)
    {
        using var session = new ScriptSession(new SessionSettings(Path.GetTempPath()));
        var outcomes = new Dictionary<string, CellOutcome>(StringComparer.Ordinal);
        foreach (var cell in notebook.Cells.OfType<CodeCell>())
        {
            outcomes[cell.Id] = await session.RunAsync(
                cell.Source,
                outcomes.Count + 1,
                _ => { },
                TestContext.Current.CancellationToken
            );
        }

        return outcomes;
    }
}
