using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class ScriptSessionTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("var x = 41; x + 1", "42")]
    [InlineData("int x = 1;\nx++;", null)]
    [InlineData("int x = 1; x", "1")]
    [InlineData("Console.WriteLine(1)", null)]
    [InlineData("(string)null", "null")]
    [InlineData("await Task.FromResult(7)", "7")]
    [InlineData("await Task.CompletedTask", null)]
    [InlineData("int y; y = 3", "3")]
    [InlineData("return 5;", "5")]
    [InlineData("if (true) { return \"early\"; }\n\"late\"", "early")]
    [InlineData("int F() { return 1; } { int G() { return 2; } } new List<int>().ForEach(x => { return; });", null)]
    [InlineData("new List<int>().Select(x => { return x; }).ToList();", null)]
    [InlineData("return;", null)]
    [InlineData("// nothing", null)]
    [InlineData("", null)]
    [InlineData("using System.IO;", null)]
    [InlineData("int Two() => 2;", null)]
    public async Task A_cell_has_the_value_of_its_trailing_expression(string code, string? value) =>
        Assert.Equal(value, await _cells.ValueOfAsync(code));

    [Fact]
    public async Task Variables_methods_types_and_usings_are_known_to_later_cells()
    {
        await _cells.RunAsync("using System.Text.RegularExpressions; int three = 3;");
        await _cells.RunAsync("record Point(int X, int Y); int Twice(int x) => 2 * x;");

        Assert.Equal(
            "Point { X = 6, Y = 1 }",
            await _cells.ValueOfAsync("new Point(Twice(three), Regex.Matches(\"a\", \"a\").Count)")
        );
    }

    [Fact]
    public async Task A_later_declaration_hides_an_earlier_one()
    {
        await _cells.RunAsync("var x = 1;");
        await _cells.RunAsync("var x = \"one\";");

        Assert.Equal("one", await _cells.ValueOfAsync("x"));
    }

    [Fact]
    public async Task A_cell_may_block_on_a_task_that_awaits() =>
        Assert.Equal(
            "5",
            await _cells.ValueOfAsync("async Task<int> Five() { await Task.Delay(10); return 5; }\nFive().Result")
        );

    [Fact]
    public async Task A_cell_can_await_a_task_of_an_earlier_cell()
    {
        await _cells.RunAsync(
            "async Task<int> Slow() { await Task.Delay(50); await Task.Yield(); return 6; } var slow = Slow();"
        );

        Assert.Equal("6", await _cells.ValueOfAsync("await slow"));
    }

    [Fact]
    public async Task Two_sessions_do_not_see_one_another()
    {
        using var others = new Cells();

        var both = await Task.WhenAll(
            _cells.ValueOfAsync(
                "var mine = 1; for (var i = 0; i < 50; i++) { Console.Write(1); await Task.Yield(); } mine"
            ),
            others.ValueOfAsync(
                "var mine = 2; for (var i = 0; i < 50; i++) { Console.Write(2); await Task.Yield(); } mine"
            )
        );

        Assert.Equal(["1", "2"], both);
        Assert.Equal((new string('1', 50), new string('2', 50)), (_cells.Printed, others.Printed));
    }

    [Fact]
    public async Task Warming_up_leaves_nothing_behind()
    {
        await ScriptSession.WarmUpAsync();

        Assert.Equal("1", await _cells.ValueOfAsync("1"));
    }
}
