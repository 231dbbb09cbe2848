using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class ErrorTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task A_cell_that_does_not_compile_is_rejected_where_it_is_wrong_and_changes_nothing()
    {
        await _cells.RunAsync("var x = 1;");

        var rejected = Assert.IsType<CellRejected>(await _cells.RunAsync("x = 2;\n  nonsense();"));

        Assert.Equal((2, 3, "CS0103"), (rejected.Errors[0].Line, rejected.Errors[0].Column, rejected.Errors[0].Id));
        Assert.Equal("1", await _cells.ValueOfAsync("x"));
    }

    [Fact]
    public async Task A_cell_that_throws_names_its_line_and_keeps_what_it_did()
    {
        var threw = Assert.IsType<CellThrew>(
            await _cells.RunAsync("var x = 1;\nx = 2;\nthrow new FormatException(\"no\");")
        );

        Assert.Equal((3, "no"), (threw.Line, threw.Exception.Message));
        Assert.Equal("2", await _cells.ValueOfAsync("x"));
    }

    [Fact]
    public async Task An_error_shows_the_frames_of_cells_and_libraries_and_none_of_the_engine()
    {
        await _cells.RunAsync("\nint Parse(string text) =>\n  int.Parse(text);");
        var threw = Assert.IsType<CellThrew>(await _cells.RunAsync("await Task.Yield();\n\nParse(\"seven\");"));

        var error = CellError.Of(threw)!;
        var text = string.Join('\n', error.Traceback);

        Assert.Equal(3, threw.Line);
        Assert.Contains("at Parse in Cell 1, line 3", text, StringComparison.Ordinal);
        Assert.Contains("at Cell 2, line 3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InitLab", text, StringComparison.Ordinal);
        Assert.DoesNotContain("MoveNext", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int[] a = { 1 };\nvar b = 2;\na[3] = b;", 3)]
    [InlineData("int zero = 0;\n\n5 / zero", 3)]
    [InlineData("var t = Task.Run(() =>\n  int.Parse(\"x\"));\nawait t;", 2)]
    public async Task The_line_of_a_runtime_error_is_exact(string code, int line) =>
        Assert.Equal(line, Assert.IsType<CellThrew>(await _cells.RunAsync(code)).Line);

    [Fact]
    public async Task All_causes_of_an_error_are_shown()
    {
        var threw = await _cells.RunAsync(
            "throw new AggregateException(new Exception(\"one\"), new Exception(\"two\"));"
        );

        var traceback = CellError.Of(threw)!.Traceback;
        Assert.Contains("caused by System.Exception: one", traceback, StringComparer.Ordinal);
        Assert.Contains("caused by System.Exception: two", traceback, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_value_that_cannot_format_itself_fails_its_cell_and_not_the_session()
    {
        var outcome = await _cells.RunAsync(
            "class Bad { public string ToHtml() => throw new Exception(\"no\"); } new Bad()"
        );

        var error = CellError.Of(Assert.IsType<CellThrew>(outcome))!;
        Assert.Equal("Bad cannot be shown: its ToHtml() threw Exception: no", error.Value);
        Assert.Equal("1", await _cells.ValueOfAsync("1"));
    }

    [Theory]
    [InlineData("var t = new System.Threading.Thread(() => throw new Exception(\"stray\")); t.Start(); t.Join();")]
    [InlineData(
        "async void Bad() { await Task.Yield(); throw new Exception(\"stray\"); } Bad(); await Task.Delay(300);"
    )]
    public async Task What_nobody_catches_is_printed_and_does_not_end_the_host(string code)
    {
        Assert.IsType<CellSucceeded>(await _cells.RunAsync(code));

        var printed = Assert.Single(_cells.Outputs.OfType<StreamOutput>());
        Assert.StartsWith("System.Exception: stray", printed.Text, StringComparison.Ordinal);
        Assert.Equal("stderr", printed.Name);
    }

    [Fact]
    public async Task Warnings_come_apart_from_errors_and_do_not_stop_the_cell()
    {
        var outcome = Assert.IsType<CellSucceeded>(await _cells.RunAsync("\n#warning take care\n1"));

        Assert.Equal((2, "CS1030"), (outcome.Warnings.Single().Line, outcome.Warnings.Single().Id));
        Assert.Equal("1", _cells.Value);
    }

    [Fact]
    public async Task A_stub_without_an_answer_compiles_without_a_warning() =>
        Assert.Empty((await _cells.RunAsync("double[] answer = null;")).Warnings);

    [Fact]
    public async Task CSharp_14_is_rejected_because_other_engines_do_not_have_it() =>
        Assert.IsType<CellRejected>(
            await _cells.RunAsync("static class E { extension(int x) { public int Twice() => 2 * x; } }")
        );
}
