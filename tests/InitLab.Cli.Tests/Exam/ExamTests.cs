namespace InitLab.Cli.Tests.Exam;

public sealed class ExamTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_seed_gives_its_variants_and_a_key_twice_with_the_same_bytes()
    {
        var first = await RunAsync("--seed", "-12", "--count", "3", "--output", "a");
        var second = await RunAsync("--seed", "-12", "--count", "2", "--output", "b");
        var again = await RunAsync("--seed", "-12", "--count", "3", "--output", "a");

        Assert.Equal([0, 0, 0], [first.ExitCode, second.ExitCode, again.ExitCode]);
        Assert.Equal(first.Output, again.Output);
        string[] names = ["exam-001.html", "exam-002.html", "exam-003.html", "key.html"];
        Assert.Equal(names, Directory.GetFiles(_workspace["a"], "*.html").Select(Path.GetFileName).Order());
        // A variant does not depend on how many there are.
        Assert.Equal(Read("a/exam-002.html"), Read("b/exam-002.html"));
        Assert.NotEqual(Read("a/exam-001.html"), Read("a/exam-002.html"));
    }

    [Fact]
    public async Task A_file_of_the_users_is_kept_and_nothing_is_written()
    {
        _workspace.AddFile("out/exam-002.html", "mine");

        var result = await RunAsync("--seed", "1", "--count", "3", "--output", "out");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("exam-002.html", result.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_workspace["out"], "*.html"));
        Assert.Equal("mine", Read("out/exam-002.html"));
    }

    [Theory]
    [InlineData("--seed takes a whole number", "--seed", "x", "--count", "3", "--output", "out")]
    [InlineData("--count takes a whole number from 1 to 999", "--seed", "1", "--count", "0", "--output", "out")]
    [InlineData("--count takes a whole number from 1 to 999", "--seed", "1", "--count", "1000", "--output", "out")]
    [InlineData("--output is empty", "--seed", "1", "--count", "1", "--output", " ")]
    [InlineData("--seed", "--count", "1", "--output", "out")]
    public async Task Wrong_arguments_are_named(string message, params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace["out"]));
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        InitLabProcess.RunAsync(_workspace.Path, ["exam", .. arguments]);

    private string Read(string name) => File.ReadAllText(_workspace[name]);
}
