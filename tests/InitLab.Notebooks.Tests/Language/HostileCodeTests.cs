using InitLab.Notebooks.Scripting;
using InitLab.Notebooks.Scripting.Language;
using InitLab.Notebooks.Tests.Scripting;

namespace InitLab.Notebooks.Tests.Language;

public sealed class HostileCodeTests : IDisposable
{
    private const int Length = 100_000;
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("A<")]
    [InlineData("a+")]
    [InlineData("a.")]
    [InlineData("$\"{")]
    [InlineData("a switch { _ => ")]
    public async Task Code_that_would_end_the_compiler_is_refused(string part)
    {
        var code = "\n" + string.Concat(Enumerable.Repeat(part, Length / part.Length));

        Assert.Empty((await _cells.Session.CompleteAsync(code + "|")).Entries);
        Assert.Null(await _cells.Session.InspectAsync(code + "|"));
        Assert.Equal(CompletenessStatus.Unknown, ScriptSession.CheckCompleteness(code).Status);
        var error = Assert.Single(Assert.IsType<CellRejected>(await _cells.RunAsync(code + "#")).Errors);
        Assert.Contains("nested too deeply", error.Text, StringComparison.Ordinal);
        Assert.Equal(2, error.Line);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"\n")]
    [InlineData("// (((\n")]
    [InlineData("F(\"(((\");\n")]
    public async Task Long_code_that_is_not_deep_is_looked_at(string part)
    {
        var code = string.Concat(Enumerable.Repeat(part, Length / 10 / part.Length)) + "\n;Console.WriteL|";

        Assert.Contains("WriteLine", await _cells.Session.TextsAsync(code));
        await _cells.Session.InspectAsync(code);
        Assert.NotEqual(CompletenessStatus.Unknown, ScriptSession.CheckCompleteness(code).Status);
    }

    [Theory]
    [InlineData("\0;")]
    [InlineData("\ud83d;")]
    [InlineData("\\;")]
    public async Task Garbage_is_survived(string part)
    {
        var code = string.Concat(Enumerable.Repeat(part, Length / 10 / part.Length));

        Assert.Empty((await _cells.Session.CompleteAsync(code + "Console.|")).Entries);
        Assert.Null(await _cells.Session.InspectAsync(code + "Console.|"));
        Assert.Equal(CompletenessStatus.Invalid, ScriptSession.CheckCompleteness(code).Status);
    }
}
