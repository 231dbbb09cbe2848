using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

// Environment variables are of the whole process.
[Collection("Environment")]
public sealed class ProgressTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("initlab-");

    private string ProgressPath => Path.Combine(_folder.FullName, "08.progress.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_right_is_shown_after_a_restart_with_how_much_is_left()
    {
        var log = Open();
        log.Check(Exercise.InitialLoss, c => Math.Log(c));
        log.Check(Exercise.KeepLinearLayer, 1);
        log.Check(Exercise.LinearScale, null);
        var after = Open();
        const string lines = """
            Exercises of 08: 1 of 3 tried are right, 2 left.
            ✓ The loss before training: right in an earlier session.
            ○ The scale for 30 linear layers: not right yet.
            ○ The variance that keeps a linear 50×80 layer: not right yet.
            """;
        Assert.Equal(lines, after.ToString());
        Assert.Equal(
            string.Concat(lines.Split('\n').Select(line => $"<p>{line.Replace("×", "&#215;")}</p>")),
            after.ToHtml().Replace("×", "&#215;")
        );
        Assert.Empty(after.Results);
        Assert.Equal(
            """
            {
              "The loss before training": "right",
              "The scale for 30 linear layers": "open",
              "The variance that keeps a linear 50×80 layer": "open"
            }

            """,
            File.ReadAllText(ProgressPath)
        );
    }

    [Fact]
    public void What_is_said_now_stands_in_place_of_what_was_before()
    {
        Open().Check(Exercise.LinearScale, 1);
        var log = Open();
        log.Check(Exercise.LinearScale, 3);
        Assert.StartsWith("Exercises of 08: 0 of 1 tried are right, 1 left.\n✗ The scale", log.ToString());
        Assert.DoesNotContain("earlier", log.ToString(), StringComparison.Ordinal);
        Assert.Contains("right in an earlier session", Open().ToString(), StringComparison.Ordinal);
        log.Check(Exercise.LinearScale, 1);
        Assert.StartsWith("Exercises of 08: 1 of 1 tried are right, 0 left.", log.ToString());
    }

    [Fact]
    public void Two_sessions_keep_each_others_progress()
    {
        var (one, other) = (Open(), Open());
        one.Check(Exercise.LinearScale, 1);
        other.Check(Exercise.LinearScale, 3);
        other.Check(Exercise.ReluScale, 1.4);
        one.Check(Exercise.TanhScale, 5);
        Assert.StartsWith("Exercises of 08: 2 of 3 tried are right, 1 left.", Open().ToString());
        Assert.Equal([ProgressPath], _folder.GetFiles().Select(file => file.FullName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"The scale for 30 linear layers": "perhaps"}""")]
    [InlineData("""{"The scale for 30 linear layers": null}""")]
    [InlineData("""{"The scale for 30 linear layers": {"right": true}}""")]
    public void Contents_that_cannot_be_read_are_set_aside(string contents)
    {
        File.WriteAllText(ProgressPath, contents);
        var log = Open();
        log.Check(Exercise.LinearScale, 1);
        const string kept = "could not be read: it is kept in 08.unreadable-1.progress.json, and a new file begins.";
        Assert.EndsWith(kept, log.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($"{kept}</em></p>", log.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(contents, File.ReadAllText(Path.Combine(_folder.FullName, "08.unreadable-1.progress.json")));
        Assert.Equal(
            "Exercises of 08: 1 of 1 tried are right, 0 left.\n"
                + "✓ The scale for 30 linear layers: right in an earlier session.",
            Open().ToString()
        );
    }

    [Fact]
    public void A_file_that_is_lost_or_spoiled_meanwhile_begins_again_with_all_that_is_known()
    {
        var log = Open();
        log.Check(Exercise.LinearScale, 1);
        log.Check(Exercise.ReluScale, 1.4);
        File.Delete(ProgressPath);
        log.Check(Exercise.LinearScale, 1);
        Assert.StartsWith("Exercises of 08: 2 of 2 tried are right, 0 left.", Open().ToString());
        File.WriteAllText(ProgressPath, "spoiled");
        log.Check(Exercise.LinearScale, 1);
        Assert.StartsWith("Exercises of 08: 2 of 2 tried are right, 0 left.", Open().ToString());
    }

    [Fact]
    public void Where_no_file_can_be_written_progress_lives_as_long_as_the_session()
    {
        var file = new LearnerFile("08", Path.Combine(_folder.FullName, "missing"), Progress.FileKind);
        var log = new ExerciseLog("08", () => false, () => null, file);
        Assert.Equal(Verdict.Right, log.Check(Exercise.LinearScale, 1).Verdict);
        Assert.EndsWith(
            "The file 08.progress.json cannot be written: your progress is kept until the kernel stops.",
            log.ToString(),
            StringComparison.Ordinal
        );
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("INITLAB_STRICT", "1")]
    [InlineData("INITLAB_HAND_IN", "1,2")]
    public void A_strict_run_and_one_that_hands_in_neither_read_nor_write(string variable, string value)
    {
        Open().Check(Exercise.LinearScale, 1);
        var stored = File.ReadAllText(ProgressPath);
        var before = Environment.GetEnvironmentVariable(variable);
        try
        {
            Environment.SetEnvironmentVariable(variable, value);
            var log = new ExerciseLog("08", _folder.FullName);
            Assert.Equal("Exercises of 08: 0 of 0 tried are right, 0 left.", log.ToString());
            log.Check(Exercise.ReluScale, 1.4);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, before);
        }

        Assert.Equal(stored, File.ReadAllText(ProgressPath));
        Assert.Equal([ProgressPath], _folder.GetFiles().Select(file => file.FullName));
    }

    [Fact]
    public void A_learners_session_keeps_progress_beside_the_notebook()
    {
        new ExerciseLog("08", _folder.FullName).Check(Exercise.LinearScale, 1);
        Assert.Equal([ProgressPath], _folder.GetFiles().Select(file => file.FullName));
        Assert.Contains("right in an earlier session", new ExerciseLog("08", _folder.FullName).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("exercises/08")]
    public void A_notebook_is_named_without_its_folder(string name)
    {
        Assert.Throws<ArgumentException>(() => new ExerciseLog(name));
    }

    private ExerciseLog Open() =>
        new("08", () => false, () => null, new LearnerFile("08", _folder.FullName, Progress.FileKind));
}
