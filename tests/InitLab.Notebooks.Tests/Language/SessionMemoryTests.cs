using InitLab.Notebooks.Scripting;
using InitLab.Notebooks.Tests.Scripting;

namespace InitLab.Notebooks.Tests.Language;

public sealed class SessionMemoryTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("record Point(double X); var p = new Point(1);", "p.|", "X")]
    [InlineData("var all = new[] { 1 }.Select(i => new { Size = i });", "all.First().Si|", "Size")]
    [InlineData("var (left, right) = (1, \"a\");", "right.Leng|", "Length")]
    [InlineData("int.TryParse(\"3\", out var parsed);", "parsed.CompareT|", "CompareTo")]
    [InlineData(
        "Dictionary<string, (int Count, List<string> Names)> map = new();",
        "map[\"\"].Names[0].Leng|",
        "Length"
    )]
    [InlineData("using System.IO;", "FileNotFoundEx|", "FileNotFoundException")]
    [InlineData("using Numbers = System.Collections.Generic.List<int>;", "new Numbe|", "Numbers")]
    [InlineData("enum Colour { Red }", "Colour.R|", "Red")]
    [InlineData("int Twice(int x) => 2 * x;", "Twic|", "Twice")]
    [InlineData("static string Shout(this string s) => s;", "\"\".Shou|", "Shout")]
    [InlineData("var @class = 1;", "@clas|", "@class")]
    [InlineData("#r \"nuget: Markdig, 1.6.0\"", "Markdig.Markdown.ToPlainT|", "ToPlainText")]
    [InlineData("#load \"more.csx\"", "fromFil|", "fromFile")]
    [InlineData("int before = 1; throw new Exception();", "befor|", "before")]
    public async Task What_a_cell_brought_is_known_to_the_next(string cell, string code, string expected)
    {
        _cells.Write("more.csx", "var fromFile = 1;");
        await _cells.RunAsync(cell);

        Assert.Contains(expected, await _cells.Session.TextsAsync(code));
    }

    [Fact]
    public async Task The_newest_meaning_of_a_name_counts()
    {
        await _cells.ValueOfAsync("var value = 1; int F(int a) => a;");
        Assert.Equal(["CompareTo"], await _cells.Session.TextsAsync("value.Comp|"));

        await _cells.ValueOfAsync("var value = new StringBuilder(); int F(string a) => 1; int F(int other) => 2;");

        Assert.Equal(
            ["Append", "AppendFormat", "AppendJoin", "AppendLine"],
            await _cells.Session.TextsAsync("value.App|")
        );
        var inspection = await _cells.Session.InspectAsync("F|(1)");
        Assert.Equal("int F(int other)\n\nOverloads:\n\n- int F(string a)", inspection!.PlainText);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_declares_nothing()
    {
        await _cells.RunAsync("int wrong = 1; nothing();");

        Assert.Empty(await _cells.Session.TextsAsync("wron|"));
    }

    [Fact]
    public async Task Files_that_the_code_loads_are_known_before_it_runs()
    {
        _cells.Write("more.csx", "var fromFile = 1;");

        Assert.Equal(["fromFile"], await _cells.Session.TextsAsync("#load \"more.csx\"\nfromFil|"));
    }

    [Fact]
    public async Task A_running_cell_holds_up_nothing()
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var started = new TaskCompletionSource();
        var running = _cells.Session.RunAsync(
            "var early = 1; Console.WriteLine(early); while (true) { }",
            1,
            _ => started.TrySetResult(),
            end.Token
        );
        await started.Task;

        Assert.Equal(["early"], await _cells.Session.TextsAsync("earl|"));
        Assert.Equal("int early", (await _cells.Session.InspectAsync("earl|y"))?.PlainText);
        Assert.False(running.IsCompleted);

        await end.CancelAsync();
        Assert.IsType<CellInterrupted>(await running);
    }

    [Fact]
    public async Task Cells_that_run_again_add_nothing_to_what_is_kept()
    {
        var declarations = new InitLab.Notebooks.Scripting.Language.SessionDeclarations();
        var compiler = new InitLab.Notebooks.Scripting.Compilation.CellCompiler(new());
        var lengths = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            var code = new InitLab.Notebooks.Scripting.Compilation.CellCode(
                "cell",
                "using System.IO; /// <summary>A.</summary>\nint F() => 1; var x = F(); record A(int B); event Action E;",
                new(_cells.Directory)
            );
            await compiler.Compile(code, TestContext.Current.CancellationToken).Cell!.Run();
            declarations.Add(compiler.Latest!);
            lengths.Add(declarations.Text.Length);
        }

        Assert.Equal([lengths[0], lengths[0], lengths[0]], lengths);
    }
}
