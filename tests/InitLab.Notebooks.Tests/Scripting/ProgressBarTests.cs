using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class ProgressBarTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("bar.Report(0.5)", "<work> [##########..........] 50 %")]
    [InlineData("bar.Report(1)", "<work> [####################] 100 %")]
    [InlineData("bar.Report(0.999999)", "<work> [###################.] 99 %")]
    public async Task A_bar_shows_the_share_that_is_done(string report, string text)
    {
        await _cells.ValueOfAsync($"var bar = ShowProgress(\"<work>\"); {report};");

        Assert.Equal("<work> [....................] 0 %", Plain(Assert.IsType<DisplayOutput>(_cells.Outputs[0]).Data));
        var update = Assert.IsType<DisplayUpdate>(_cells.Outputs[^1]);
        Assert.Equal(text, Plain(update.Data));
        Assert.StartsWith(
            "&lt;work&gt; <progress ",
            (string?)update.Data.Items[MimeBundle.Html],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_bar_takes_the_reports_of_anything_that_reports()
    {
        await _cells.ValueOfAsync(
            """
            void Work(IProgress<double> progress) { for (var i = 1; i <= 100000; i++) progress.Report(i / 100000.0); }
            Work(ShowProgress());
            """
        );

        var updates = _cells.Outputs.OfType<DisplayUpdate>().ToList();
        Assert.InRange(updates.Count, 1, 100);
        Assert.Equal("[####################] 100 %", Plain(updates[^1].Data));
    }

    [Theory]
    [InlineData("-0.1")]
    [InlineData("1.1")]
    [InlineData("double.NaN")]
    public async Task A_share_is_from_0_to_1(string share) =>
        Assert.IsType<ArgumentOutOfRangeException>(
            Assert.IsType<CellThrew>(await _cells.RunAsync($"ShowProgress().Report({share});")).Exception
        );

    [Fact]
    public async Task A_report_ends_a_cell_that_was_interrupted_and_what_it_did_stays()
    {
        await _cells.ValueOfAsync("var done = 0;");

        await _cells.InterruptedAsync(
            "var bar = ShowProgress(); while (true) { done++; bar.Report(done % 100 / 100.0); await Task.Yield(); }"
        );

        Assert.Equal("True", await _cells.ValueOfAsync("done > 0"));
    }

    private static string? Plain(MimeBundle bundle) => (string?)bundle.Items[MimeBundle.PlainText];
}
