using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;

namespace InitLab.Notebooks.Tests.Running;

public sealed class NotebookRunnerTests
{
    [Fact]
    public async Task Cells_run_in_order_and_share_their_state()
    {
        var run = await RunAsync("var x = 40;", "x += 1;", "x + 1");

        Assert.Null(run.Failure);
        Assert.Equal([1, 2, 3], Code(run).Select(cell => cell.ExecutionCount));
        var result = Assert.IsType<ExecuteResult>(Assert.Single(Code(run)[2].Outputs));
        Assert.Equal("42", (string?)result.Data.Items[MimeBundle.PlainText]);
    }

    [Fact]
    public async Task A_failing_cell_stops_the_run_and_shows_its_error()
    {
        var run = await RunAsync("1 + 1", "\n\nthrow new InvalidOperationException(\"the reason\");", "2 + 2");

        Assert.Equal(2, run.Failure?.Number);
        Assert.Equal("code-2", run.Failure?.Id);
        var error = Assert.IsType<ErrorOutput>(Assert.Single(Code(run)[1].Outputs));
        Assert.Equal("the reason", error.Value);
        Assert.Contains("line 3", string.Join('\n', error.Traceback), StringComparison.Ordinal);
        Assert.Null(Code(run)[2].ExecutionCount);
    }

    [Theory]
    [InlineData("throw new InvalidOperationException();")]
    [InlineData("undefinedName")]
    [InlineData("#!frobnicate")]
    [InlineData("while (true) { }")]
    public async Task A_run_told_to_go_on_gives_every_cell_its_turn(string failing)
    {
        var settings = new RunSettings { CellTimeLimit = TimeSpan.FromSeconds(5), GoesOnAfterFailure = true };

        var run = await RunAsync(settings, "var x = 40;", failing, "x + 2", "x + undefinedToo");

        Assert.Equal(2, run.Failure?.Number);
        Assert.Equal([1, 2, 3, 4], Code(run).Select(cell => cell.ExecutionCount));
        Assert.Equal(["42"], Shown(Code(run)[2]));
        Assert.IsType<ErrorOutput>(Assert.Single(Code(run)[3].Outputs));
    }

    [Fact]
    public async Task Each_cell_is_told_of_with_its_outputs_before_the_next_one_starts()
    {
        var told = new List<CellEnded>();
        var settings = new RunSettings { GoesOnAfterFailure = true, Ended = new Synchronous<CellEnded>(told.Add) };

        await RunAsync(
            settings,
            "var shown = 1.Display();",
            "throw new InvalidOperationException();",
            "shown.Update(2);"
        );

        Assert.Equal(["code-1", "code-2", "code-3"], told.Select(cell => cell.Id));
        var shown = Assert.IsType<DisplayOutput>(Assert.Single(told[0].Outputs));
        Assert.Equal("1", (string?)shown.Data.Items[MimeBundle.PlainText]);
        Assert.IsType<ErrorOutput>(Assert.Single(told[1].Outputs));
        Assert.Empty(told[2].Outputs);
    }

    [Fact]
    public async Task Outputs_and_numbers_of_an_earlier_run_are_gone()
    {
        var old = new CodeCell("code-1", "int y = 1;", [])
        {
            ExecutionCount = 7,
            Outputs = [new StreamOutput("stdout", "old")],
        };

        var run = await RunAsync([old]);

        Assert.Equal(1, Code(run)[0].ExecutionCount);
        Assert.Empty(Code(run)[0].Outputs);
    }

    [Fact]
    public async Task A_cell_runs_in_the_language_that_its_metadata_names()
    {
        var html = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "html" } };

        var run = await RunAsync([new CodeCell("code-1", "<b>1</b>", html)]);

        var shown = Assert.IsType<DisplayOutput>(Assert.Single(Code(run)[0].Outputs));
        Assert.Equal("<b>1</b>", (string?)shown.Data.Items[MimeBundle.Html]);
        Assert.Equal("<b>1</b>", Code(run)[0].Source);
    }

    [Fact]
    public async Task A_cell_past_its_time_limit_is_stopped_and_says_so()
    {
        var run = await RunAsync("while (true) { }");

        Assert.Contains("limit of 5 s", run.Failure?.Error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_prints_without_end_is_stopped()
    {
        var run = await RunAsync("while (true) Console.WriteLine(\"on and on\");");

        Assert.Contains("10,000 characters", run.Failure?.Error.Value, StringComparison.Ordinal);
        var printed = Code(run)[0].Outputs.OfType<StreamOutput>().Sum(output => output.Text.Length);
        Assert.InRange(printed, 1, 11_000);
    }

    [Fact]
    public async Task Progress_tells_of_each_code_cell_with_its_place()
    {
        var told = new List<CellStarted>();
        Cell[] cells = [new MarkdownCell("prose", "# Title", []), new CodeCell("code-1", "1", [])];

        await NewRunner()
            .RunAsync(
                new Notebook(cells, []),
                Path.GetTempPath(),
                new Synchronous<CellStarted>(told.Add),
                TestContext.Current.CancellationToken
            );

        Assert.Equal([new CellStarted(2, 2)], told);
    }

    [Fact]
    public async Task An_update_replaces_what_any_cell_displayed()
    {
        var run = await RunAsync(
            "var a = 1.Display(); var b = \"b\".Display(); a.Update(2);",
            "a.Update(\"three\"); b.Update(\"four\"); 5"
        );

        Assert.Equal(["three", "four"], Shown(Code(run)[0]));
        Assert.Equal(["5"], Shown(Code(run)[1]));
    }

    [Theory]
    [InlineData("\"gone\".Display(); Console.Write(1); ClearOutput(); 2", "2")]
    [InlineData("\"gone\".Display(); ClearOutput(wait: true); \"new\".Display(); 2", "new 2")]
    [InlineData("\"kept\".Display(); ClearOutput(wait: true);", "kept")]
    public async Task A_clearing_takes_the_outputs_of_its_cell_away(string code, string left)
    {
        var run = await RunAsync("\"other\".Display();", code, "\"next\".Display();");

        Assert.Equal(left, string.Join(' ', Shown(Code(run)[1])));
        Assert.Equal(["other"], Shown(Code(run)[0]));
        Assert.Equal(["next"], Shown(Code(run)[2]));
    }

    private static IEnumerable<string?> Shown(CodeCell cell) =>
        cell.Outputs.Select(output =>
            (string?)(output as ExecuteResult)?.Data.Items[MimeBundle.PlainText]
            ?? (string?)((DisplayOutput)output).Data.Items[MimeBundle.PlainText]
        );

    private static Task<NotebookRun> RunAsync(params string[] sources) => RunAsync(Cells(sources));

    private static Task<NotebookRun> RunAsync(RunSettings settings, params string[] sources) =>
        RunAsync(new NotebookRunner(settings), Cells(sources));

    private static Task<NotebookRun> RunAsync(IReadOnlyList<Cell> cells) => RunAsync(NewRunner(), cells);

    private static Cell[] Cells(string[] sources) =>
        [.. sources.Select((source, index) => new CodeCell($"code-{index + 1}", source, []))];

    private static Task<NotebookRun> RunAsync(NotebookRunner runner, IReadOnlyList<Cell> cells) =>
        runner.RunAsync(
            new Notebook(cells, new JsonObject()),
            Path.GetTempPath(),
            progress: null,
            TestContext.Current.CancellationToken
        );

    private static NotebookRunner NewRunner() =>
        new(new RunSettings { CellTimeLimit = TimeSpan.FromSeconds(5), OutputLimit = 10_000 });

    private static CodeCell[] Code(NotebookRun run) => [.. run.Notebook.Cells.OfType<CodeCell>()];

    private sealed class Synchronous<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
