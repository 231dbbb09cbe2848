using System.Text.Json.Nodes;

namespace InitLab.Cli.Tests.Slides;

public sealed class SlidesTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task An_executed_notebook_gives_a_deck_with_the_chart_script_in_it_twice_with_the_same_bytes()
    {
        AddExecuted("a.ipynb");

        var result = await RunAsync("a.ipynb", "--output", "out");
        var deck = Read("out/a.slides.html");
        var again = await RunAsync("a.ipynb", "--output", "out");

        Assert.Equal((0, "", 0), (result.ExitCode, result.Error, again.ExitCode));
        Assert.Contains("a.slides.html (figures: 1)", result.Output, StringComparison.Ordinal);
        Assert.Contains("<h2>A chart</h2>", deck, StringComparison.Ordinal);
        Assert.True(deck.Length > 3_000_000, $"Of plotly.js there are only {deck.Length} characters.");
        Assert.Equal(deck, Read("out/a.slides.html"));
    }

    [Fact]
    public async Task A_deck_that_the_user_changed_is_kept()
    {
        AddExecuted("a.ipynb");
        AddExecuted("b.ipynb");
        _workspace.AddFile("out/b.slides.html", "mine");

        var result = await RunAsync("a.ipynb", "b.ipynb", "--output", "out");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("b.slides.html", result.Error, StringComparison.Ordinal);
        Assert.Equal("mine", Read("out/b.slides.html"));
        Assert.False(File.Exists(_workspace["out/a.slides.html"]));
    }

    [Theory]
    [InlineData("bare.ipynb", "out", "run it first")]
    [InlineData("none.ipynb", "out", "none.ipynb")]
    [InlineData("good.ipynb", "", "--output is empty")]
    public async Task What_cannot_be_shown_is_told(string notebook, string output, string message)
    {
        AddExecuted("good.ipynb");
        _workspace.AddNotebook("bare.ipynb", "1 + 1");

        var result = await RunAsync(notebook, "--output", output);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace["out"]));
    }

    private void AddExecuted(string name)
    {
        var notebook = JsonNode.Parse(File.ReadAllText(_workspace.AddNotebook(name, "Chart")))!;
        notebook["cells"]![0]!["outputs"] = JsonNode.Parse(
            """
            [{"output_type": "display_data", "metadata": {}, "data": {
              "application/vnd.plotly.v1+json": {"data": [{"y": [1, 2]}], "layout": {"title": {"text": "A chart"}}},
              "text/plain": "A chart\nIt rises."}}]
            """
        );
        _workspace.AddFile(name, notebook.ToJsonString());
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        InitLabProcess.RunAsync(_workspace.Path, ["slides", .. arguments]);

    private string Read(string name) => File.ReadAllText(_workspace[name]);
}
