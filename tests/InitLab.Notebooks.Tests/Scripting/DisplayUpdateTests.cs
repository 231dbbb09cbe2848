using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class DisplayUpdateTests : IDisposable
{
    private readonly Cells _cells = new(settings => settings with { OutputLimit = 10_000, DisplayLimit = 10_000 });

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task A_display_gives_a_handle_whose_updates_name_it()
    {
        await _cells.ValueOfAsync("var shown = \"first\".Display(); shown.Update(\"second\");");

        var id = Assert.IsType<DisplayOutput>(_cells.Outputs[0]).DisplayId;
        var update = Assert.IsType<DisplayUpdate>(_cells.Outputs[1]);
        Assert.Equal((id, "second"), (update.DisplayId, Plain(update.Data)));
    }

    [Fact]
    public async Task Every_display_of_a_session_has_an_id_of_its_own()
    {
        await _cells.ValueOfAsync("1.Display(); display(2);");
        var first = Ids();

        await _cells.ValueOfAsync("\"3\".DisplayAs(\"text/html\");");

        Assert.Equal(3, first.Concat(Ids()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_later_cell_updates_what_an_earlier_one_displayed()
    {
        await _cells.ValueOfAsync("var shown = 1.Display();");
        var id = Assert.Single(Ids());

        await _cells.ValueOfAsync("shown.Update(2);");

        Assert.Equal(id, Assert.IsType<DisplayUpdate>(Assert.Single(_cells.Outputs)).DisplayId);
    }

    [Fact]
    public async Task An_update_keeps_the_type_of_its_display()
    {
        await _cells.ValueOfAsync("var shown = \"<b>\".DisplayAs(\"text/html\"); shown.Update(\"<i>\");");

        var update = Assert.IsType<DisplayUpdate>(_cells.Outputs[1]);
        Assert.Equal("<i>", update.Data.Items[MimeBundle.Html].GetValue<string>());
    }

    [Fact]
    public async Task A_display_as_the_last_expression_is_shown_once()
    {
        Assert.Null(await _cells.ValueOfAsync("1.Display()"));

        Assert.IsType<DisplayOutput>(Assert.Single(_cells.Outputs));
    }

    [Fact]
    public async Task Of_many_updates_few_are_delivered_and_the_last_always()
    {
        await _cells.ValueOfAsync("var shown = 0.Display(); for (var i = 1; i <= 10000; i++) shown.Update(i);");

        var updates = _cells.Outputs.OfType<DisplayUpdate>().ToList();
        Assert.InRange(updates.Count, 1, 1000);
        Assert.Equal("10000", Plain(updates[^1].Data));
    }

    [Fact]
    public async Task Updates_count_for_the_size_of_what_is_shown_and_not_for_all_that_was()
    {
        await _cells.ValueOfAsync(
            "var shown = \"\".Display(); for (var i = 0; i < 100; i++) shown.Update(new string('x', 1000));"
        );

        Assert.Contains(
            "10,000 characters",
            Assert
                .IsType<CellInterrupted>(
                    await _cells.RunAsync("for (var i = 0; i < 100; i++) new string('x', 1000).Display();")
                )
                .Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("ClearOutput();", false)]
    [InlineData("ClearOutput(wait: true);", true)]
    public async Task Clearing_is_told_to_the_receiver(string code, bool wait)
    {
        await _cells.ValueOfAsync(code);

        Assert.Equal(new ClearOutput(wait), Assert.Single(_cells.Outputs));
    }

    [Fact]
    public async Task What_is_cleared_before_it_was_delivered_is_not_delivered()
    {
        await _cells.ValueOfAsync(
            "for (var i = 0; i < 1000; i++) { ClearOutput(wait: true); Console.Write(new string('x', 100)); }"
        );

        Assert.Equal(new ClearOutput(Wait: true), _cells.Outputs[0]);
        Assert.Equal(new string('x', 100), _cells.Outputs.OfType<StreamOutput>().Last().Text);
    }

    [Fact]
    public async Task A_clearing_that_waits_keeps_what_no_output_follows()
    {
        await _cells.ValueOfAsync("Console.Write(\"kept\"); ClearOutput(wait: true);");

        Assert.Equal([new StreamOutput("stdout", "kept"), new ClearOutput(Wait: true)], _cells.Outputs);
    }

    private static string Plain(MimeBundle bundle) => bundle.Items[MimeBundle.PlainText].GetValue<string>();

    private IReadOnlyList<string?> Ids() => [.. _cells.Outputs.OfType<DisplayOutput>().Select(o => o.DisplayId)];
}
