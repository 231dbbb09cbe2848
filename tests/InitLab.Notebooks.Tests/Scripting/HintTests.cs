using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class HintTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("static class X { public static int F(this string s) => 1; }", "by itself, without its class")]
    [InlineData("using var stream = new MemoryStream();", "write using (var x = …) { … }")]
    [InlineData("await using var stream = new MemoryStream();", "write using (var x = …) { … }")]
    [InlineData("using System.IO.Stream stream = new MemoryStream();", "write using (var x = …) { … }")]
    [InlineData("namespace N { class C { } }", "Leave the namespace out")]
    [InlineData("\n<div>1</div>", "begin it with the line #!html")]
    [InlineData("using Microsoft.DotNet.Interactive.Commands;", "The rest of that engine is not there")]
    [InlineData("new Microsoft.DotNet.Interactive.Formatting.Nothing()", "The rest of that engine is not there")]
    [InlineData("Span<int> span = new int[2];", "inside a method")]
    public async Task What_a_program_may_and_a_cell_may_not_names_the_way_out(string code, string hint) =>
        Assert.Contains(
            Assert.IsType<CellRejected>(await _cells.RunAsync(code)).Errors,
            error => error.Text.Contains(hint, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("static int F(this string s) => s.Length; \"abc\".F()", "3")]
    [InlineData("using (var stream = new MemoryStream()) { stream.WriteByte(1); } 1", "1")]
    [InlineData("using Text = System.Text.StringBuilder; new Text(\"a\").Length", "1")]
    public async Task The_way_out_works(string code, string value) =>
        Assert.Equal(value, await _cells.ValueOfAsync(code));
}
