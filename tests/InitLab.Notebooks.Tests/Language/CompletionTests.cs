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
    [InlineData("foreac|", "foreach")]
    [InlineData("using System.Net.Soc|", "Sockets")]
    [InlineData("if (1.CompareT|", "CompareTo")]
    [InlineData("from x in new[] { \"a\" } where x.Leng|", "Length")]
    [InlineData("object o = 1; if (o is string { Len|", "Length")]
    [InlineData("HTM|", "HTML")]
    [InlineData("1.Displ|", "Display")]
    [InlineData("MarkdownD|")]
    [InlineData("HttpCli|")]
    [InlineData("\"Consol|\"")]
    [InlineData("// Consol|")]
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
    public async Task An_entry_has_a_kind(string code, string text, string kind) =>
        Assert.Equal([new CompletionEntry(text, kind)], (await cells.Session.CompleteAsync(code)).Entries);
}
