using InitLab.Notebooks.Scripting;
using InitLab.Notebooks.Scripting.Language;

namespace InitLab.Notebooks.Tests.Language;

public sealed class CompletionTests(FreshCells cells) : IClassFixture<FreshCells>
{
    [Theory]
    [InlineData("Console.Wr|", "Write", "WriteLine")]
    [InlineData("Console.wr|", "Write", "WriteLine")]
    [InlineData("await Task.Del|", "Delay")]
    [InlineData("new[] { 1 }.Sel|", "Select", "SelectMany")]
    [InlineData("var list = new List<int> { Cap|", "Capacity")]
    [InlineData("new List<int>().ForEach(action|", "action:", "Action")]
    [InlineData("var word = \"a\"; $\"{wor|}\"", "word")]
    [InlineData("var @class = 1; @cl|", "@class")]
    [InlineData("var (left, right) = (1, \"a\"); righ|", "right")]
    [InlineData("foreac|", "foreach")]
    [InlineData("using System.Net.Soc|", "Sockets")]
    [InlineData("if (1.CompareT|", "CompareTo")]
    [InlineData("from x in new[] { \"a\" } where x.Leng|", "Length")]
    [InlineData("object o = 1; if (o is string { Len|", "Length")]
    [InlineData("HTM|", "HTML", "HtmlFormatter")]
    [InlineData("1.Displ|", "Display")]
    [InlineData("#!markdown\n# Text\n#!csharp\nConsole.WriteL|", "WriteLine")]
    [InlineData("#r \"nuget: Markdig\"\nConsole.WriteL|", "WriteLine")]
    [InlineData("MarkdownD|")]
    [InlineData("HttpCli|")]
    [InlineData("\"Consol|\"")]
    [InlineData("// Consol|")]
    [InlineData("#!markdown\nConsole.Wr|")]
    public async Task The_entries_are_exactly_those_that_fit(string code, params string[] expected) =>
        Assert.Equal(expected, await cells.Session.TextsAsync(code));

    [Theory]
    [InlineData("1.ToS|", "ToString", "function")]
    [InlineData("StringBuil|", "StringBuilder", "class")]
    [InlineData("DateTimeOff|", "DateTimeOffset", "struct")]
    [InlineData("IDispos|", "IDisposable", "interface")]
    [InlineData("DayOfWe|", "DayOfWeek", "enum")]
    [InlineData("DayOfWeek.Mon|", "Monday", "constant")]
    [InlineData("\"\".Leng|", "Length", "property")]
    [InlineData("string.Empt|", "Empty", "field")]
    [InlineData("AppDomain.CurrentDomain.ProcessE|", "ProcessExit", "event")]
    [InlineData("System.Threadin|", "Threading", "namespace")]
    [InlineData("foreac|", "foreach", "keyword")]
    [InlineData("int here = 1; her|", "here", "variable")]
    [InlineData("int F(int given) => giv|", "given", "variable")]
    [InlineData("#!mermai|", "#!mermaid", "keyword")]
    [InlineData("#r \"nuget: Markdi|", "Markdig", "module")]
    public async Task An_entry_has_a_kind(string code, string text, string kind) =>
        Assert.Equal([new CompletionEntry(text, kind)], (await cells.Session.CompleteAsync(code)).Entries);

    [Theory]
    [InlineData("Console.Wr|", 8, 10)]
    [InlineData("Console.|", 8, 8)]
    [InlineData("Cons|ole", 0, 7)]
    [InlineData("var s = \"\ud83d\ude00\"; s.Len|", 16, 19)]
    [InlineData("#!ti|", 0, 4)]
    [InlineData("1\n  #!ti|", 4, 8)]
    [InlineData("#r \"nuget: Mark|", 11, 15)]
    public async Task The_word_at_the_cursor_is_replaced(string code, int start, int end)
    {
        var list = await cells.Session.CompleteAsync(code);

        Assert.Equal((start, end), (list.Start, list.End));
        Assert.NotEmpty(list.Entries);
    }

    [Fact]
    public async Task An_override_brings_its_body_and_no_more()
    {
        var list = await cells.Session.CompleteAsync(
            "class A : System.IO.Stream\n{\n    public override int ReadB|\n}"
        );

        Assert.Equal((53, 58), (list.Start, list.End));
        Assert.Equal(
            "ReadByte()\n    {\n        return base.ReadByte();\n    }",
            Assert.Single(list.Entries).Text,
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public async Task Directives_are_those_that_the_engine_follows() =>
        Assert.Equal(
            ["#i \"nuget:", "#load \"", "#r \"", "#r \"nuget: "],
            (await cells.Session.TextsAsync("#|")).Where(text => text[1] != '!')
        );

    [Theory]
    [InlineData("ab", 3)]
    [InlineData("", 1)]
    [InlineData("ab", -1)]
    public async Task A_cursor_outside_the_code_is_refused(string code, int position)
    {
        var complete = () => cells.Session.CompleteAsync(code, position, TestContext.Current.CancellationToken);
        var inspect = () => cells.Session.InspectAsync(code, position, false, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("position", complete);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("position", inspect);
    }

    [Fact]
    public async Task Warming_up_leaves_nothing_behind()
    {
        await ScriptSession.WarmUpLanguageAsync();

        Assert.Equal(["Write", "WriteLine"], await cells.Session.TextsAsync("Console.Wr|"));
    }

    [Fact]
    public async Task A_cancelled_question_ends() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            cells.Session.CompleteAsync("Console.", 8, new CancellationToken(canceled: true))
        );
}
