using System.Globalization;
using System.Text.RegularExpressions;
using InitLab.Classroom.Metadata;
using InitLab.Notebooks.Format;

namespace InitLab.Cli.Tests.Exercises;

/// <summary>What is committed for learners is what the sources make, and says of itself what is true.</summary>
public sealed partial class ExerciseEditionTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public static TheoryData<string> Notebooks => [.. ExerciseFolder.Names(ExerciseFolder.Source)];

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task The_learners_notebooks_are_byte_for_byte_what_the_sources_make()
    {
        var result = await InitLabProcess.RunAsync(
            _workspace.Path,
            "assign",
            ExerciseFolder.Source,
            "--output",
            _workspace["out"]
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var made = _workspace[Path.Combine("out", "learner")];
        var names = ExerciseFolder.Names(made);
        Assert.NotEmpty(names);
        Assert.Equal(names, ExerciseFolder.Names(ExerciseFolder.Learner));
        Assert.All(names, name => Assert.Equal(Bytes(ExerciseFolder.Learner, name), Bytes(made, name)));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Points_and_minutes_in_the_prose_are_those_of_the_exercises(string name)
    {
        var notebook = NotebookReader.Read(Path.Combine(ExerciseFolder.Source, name));
        var prose = string.Join('\n', notebook.Cells.OfType<MarkdownCell>().Select(cell => cell.Source));
        var goals = Goal().Matches(prose);
        int[] points = [.. goals.Select(goal => Number(goal, "points"))];
        var minutes = goals.Sum(goal => Number(goal, "minutes"));

        Assert.InRange(goals.Count, 3, 6);
        Assert.All(goals, goal => Assert.Equal(PointsFor(goal.Groups["level"].Value), Number(goal, "points")));
        Assert.Equal(points, ExerciseFolder.Checks(notebook).Select(cell => (int)(GradeCell.Of(cell)!.Points ?? -1)));
        Assert.Contains($"**Time** {minutes} minutes, {goals.Count} exercises, {points.Sum()} points.", prose);
        var row = File.ReadLines(Path.Combine(ExerciseFolder.Learner, "README.md"))
            .Single(line => line.Contains($"]({name})", StringComparison.Ordinal));
        Assert.EndsWith($"| {minutes} | {points.Sum()} |", row, StringComparison.Ordinal);
        var last = NotebookReader.Read(Path.Combine(ExerciseFolder.Course, name)).Cells.OfType<MarkdownCell>().Last();
        Assert.Contains($"**Practise:** [{goals.Count} exercises](exercises/{name}), {minutes} minutes.", last.Source);
    }

    private static byte[] Bytes(string folder, string name) => File.ReadAllBytes(Path.Combine(folder, name));

    private static int PointsFor(string level) =>
        level switch
        {
            "Easy" => 1,
            "Medium" => 2,
            _ => 3,
        };

    private static int Number(Match goal, string group) =>
        int.Parse(goal.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\*(?<level>Easy|Medium|Hard) · (?<points>\d+) points? · (?<minutes>\d+) minutes\*$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Goal();
}
