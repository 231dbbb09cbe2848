using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class ScriptSessionTests : IDisposable
{
    private readonly Cells cells = new();

    public void Dispose() => cells.Dispose();

    [Theory]
    [InlineData("var x = 41; x + 1", "42")]
    [InlineData("int x = 1;\nx++;", null)]
    [InlineData("int x = 1; x", "1")]
    [InlineData("Console.WriteLine(1)", null)]
    [InlineData("(string)null", "null")]
    [InlineData("await Task.FromResult(7)", "7")]
    [InlineData("await Task.CompletedTask", null)]
    [InlineData("int y; y = 3", "3")]
    [InlineData("// nothing", null)]
    [InlineData("", null)]
    [InlineData("using System.IO;", null)]
    [InlineData("int Two() => 2;", null)]
    public async Task A_cell_has_the_value_of_its_trailing_expression(string code, string? value) =>
        Assert.Equal(value, await cells.ValueOfAsync(code));

    [Fact]
    public async Task Variables_methods_types_and_usings_are_known_to_later_cells()
    {
        await cells.RunAsync("using System.Text.RegularExpressions; int three = 3;");
        await cells.RunAsync("record Point(int X, int Y); int Twice(int x) => 2 * x;");

        Assert.Equal(
            "Point { X = 6, Y = 1 }",
            await cells.ValueOfAsync("new Point(Twice(three), Regex.Matches(\"a\", \"a\").Count)")
        );
    }

    [Fact]
    public async Task A_later_declaration_hides_an_earlier_one()
    {
        await cells.RunAsync("var x = 1;");
        await cells.RunAsync("var x = \"one\";");

        Assert.Equal("one", await cells.ValueOfAsync("x"));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_is_rejected_where_it_is_wrong_and_changes_nothing()
    {
        await cells.RunAsync("var x = 1;");

        var rejected = Assert.IsType<CellRejected>(await cells.RunAsync("x = 2;\n  nonsense();"));

        Assert.Equal((2, 3, "CS0103"), (rejected.Errors[0].Line, rejected.Errors[0].Column, rejected.Errors[0].Id));
        Assert.Equal("1", await cells.ValueOfAsync("x"));
    }

    [Fact]
    public async Task A_cell_that_throws_names_its_line_and_keeps_what_it_did()
    {
        var threw = Assert.IsType<CellThrew>(
            await cells.RunAsync("var x = 1;\nx = 2;\nthrow new FormatException(\"no\");")
        );

        Assert.Equal((3, "no"), (threw.Line, threw.Exception.Message));
        Assert.Equal("2", await cells.ValueOfAsync("x"));
    }

    [Fact]
    public async Task An_error_shows_the_frames_of_cells_and_libraries_and_none_of_the_engine()
    {
        await cells.RunAsync("\nint Parse(string text) =>\n  int.Parse(text);");
        var threw = Assert.IsType<CellThrew>(await cells.RunAsync("await Task.Yield();\n\nParse(\"seven\");"));

        var error = CellError.Of(threw)!;
        var text = string.Join('\n', error.Traceback);

        Assert.Equal(3, threw.Line);
        Assert.Contains("at Parse in Cell 1, line 3", text, StringComparison.Ordinal);
        Assert.Contains("at Cell 2, line 3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InitLab", text, StringComparison.Ordinal);
        Assert.DoesNotContain("MoveNext", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_come_apart_from_errors_and_do_not_stop_the_cell()
    {
        var outcome = Assert.IsType<CellSucceeded>(await cells.RunAsync("\n#warning take care\n1"));

        Assert.Equal((2, "CS1030"), (outcome.Warnings.Single().Line, outcome.Warnings.Single().Id));
        Assert.Equal("1", cells.Value);
    }

    [Fact]
    public async Task A_stub_without_an_answer_compiles_without_a_warning() =>
        Assert.Empty((await cells.RunAsync("double[] answer = null;")).Warnings);

    [Fact]
    public async Task CSharp_14_is_rejected_because_other_engines_do_not_have_it() =>
        Assert.IsType<CellRejected>(
            await cells.RunAsync("static class E { extension(int x) { public int Twice() => 2 * x; } }")
        );

    [Fact]
    public async Task Prints_and_displays_come_in_order()
    {
        await cells.RunAsync(
            "Console.Write(\"a\"); \"b\".Display(); Console.Error.Write(\"c\"); Console.Write(\"d\"); \"e\""
        );

        Assert.Collection(
            cells.Outputs,
            output => Assert.Equal(new StreamOutput("stdout", "a"), output),
            output => Assert.IsType<DisplayOutput>(output),
            output => Assert.Equal(new StreamOutput("stderr", "c"), output),
            output => Assert.Equal(new StreamOutput("stdout", "d"), output),
            output => Assert.Equal(2, Assert.IsType<ExecuteResult>(output with { }).ExecutionCount + 1)
        );
    }

    [Fact]
    public async Task Tasks_and_threads_of_a_cell_print_into_it()
    {
        await cells.RunAsync(
            """
            await Task.Run(() => Console.WriteLine("task"));
            var thread = new System.Threading.Thread(() => Console.WriteLine("thread"));
            thread.Start(); thread.Join();
            """
        );

        Assert.Equal("task\nthread\n", cells.Printed);
    }

    [Fact]
    public async Task What_a_task_prints_after_its_cell_ended_goes_nowhere()
    {
        await cells.RunAsync(
            "var gate = new TaskCompletionSource(); var late = Task.Run(async () => { await gate.Task; Console.Write(\"late\"); });"
        );

        await cells.ValueOfAsync("gate.SetResult(); await late;");

        Assert.Empty(cells.Outputs);
    }

    [Fact]
    public async Task A_cell_may_block_on_a_task_that_awaits() =>
        Assert.Equal(
            "5",
            await cells.ValueOfAsync("async Task<int> Five() { await Task.Delay(10); return 5; }\nFive().Result")
        );

    [Fact]
    public async Task A_cell_can_await_a_task_of_an_earlier_cell()
    {
        await cells.RunAsync(
            "async Task<int> Slow() { await Task.Delay(50); await Task.Yield(); return 6; } var slow = Slow();"
        );

        Assert.Equal("6", await cells.ValueOfAsync("await slow"));
    }

    [Fact]
    public async Task Two_sessions_do_not_see_one_another()
    {
        using var others = new Cells();

        var both = await Task.WhenAll(
            cells.ValueOfAsync(
                "var mine = 1; for (var i = 0; i < 50; i++) { Console.Write(1); await Task.Yield(); } mine"
            ),
            others.ValueOfAsync(
                "var mine = 2; for (var i = 0; i < 50; i++) { Console.Write(2); await Task.Yield(); } mine"
            )
        );

        Assert.Equal(["1", "2"], both);
        Assert.Equal((new string('1', 50), new string('2', 50)), (cells.Printed, others.Printed));
    }
}
