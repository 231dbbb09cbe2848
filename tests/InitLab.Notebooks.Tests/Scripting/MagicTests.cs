using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class MagicTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task Who_lists_the_variables_of_the_session_by_name()
    {
        await _cells.ValueOfAsync("var b = 1; string a = \"x\"; int F() => 1; class C { int field = 1; }");

        Assert.Equal("a\nb", Plain(await ShownAsync("#!who")));
    }

    [Fact]
    public async Task Whos_shows_types_and_values_and_of_a_name_the_last_variable()
    {
        await _cells.ValueOfAsync("var x = 1; string nothing = null; var many = new List<int> { 1, 2 };");
        await _cells.ValueOfAsync("var x = \"<b>\"; x += 1;");

        var shown = await ShownAsync("#!whos");

        Assert.Equal(
            "variable\ttype\tvalue\nmany\tList<int>\t[1, 2]\nnothing\tstring\tnull\nx\tstring\t<b>1",
            Plain(shown)
        );
        Assert.Contains(
            "<td>x</td><td>string</td><td>&lt;b&gt;1</td>",
            shown.Items[MimeBundle.Html].GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Variables_of_a_cell_that_threw_are_there_and_of_one_that_does_not_compile_are_not()
    {
        await _cells.RunAsync("var before = 1; throw new Exception(); var after = 2;");
        await _cells.RunAsync("int broken = \"text\";");

        Assert.Equal("after\nbefore", Plain(await ShownAsync("#!who")));
    }

    [Fact]
    public async Task A_session_without_variables_says_so() =>
        Assert.Equal("There are no variables yet.", Plain(await ShownAsync("#!who")));

    [Fact]
    public async Task Lsmagic_lists_every_line_that_a_message_names()
    {
        var listed = Plain(await ShownAsync("#!lsmagic"));

        var rejected = Assert.IsType<CellRejected>(await _cells.RunAsync("#!nonsense"));
        var named = rejected
            .Errors[0]
            .Text.Split(' ')
            .Where(word => word.StartsWith("#!", StringComparison.Ordinal))
            .Skip(1);
        Assert.All(named, name => Assert.Contains("\n" + name.Trim(',', '.') + "\t", listed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task About_names_the_engine_and_the_language()
    {
        var about = Plain(await ShownAsync("#!about"));

        Assert.StartsWith("InitLab.Notebooks 1.", about, StringComparison.Ordinal);
        Assert.Contains("C# 13", about, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_beside_such_a_line_runs() => Assert.Equal("3", await _cells.ValueOfAsync("#!who\n1 + 2"));

    [Theory]
    [InlineData("Console.Clear();")]
    [InlineData("System . Console.Clear (  );")]
    [InlineData("if (true) { Console.Clear(); }")]
    public async Task Clearing_the_console_clears_the_output_of_the_cell(string code)
    {
        await _cells.ValueOfAsync(code);

        Assert.Equal(new ClearOutput(Wait: false), Assert.Single(_cells.Outputs));
    }

    [Fact]
    public async Task Text_that_looks_like_clearing_is_left_alone() =>
        Assert.Equal("Console.Clear()", await _cells.ValueOfAsync("/* Console.Clear() */ \"Console.Clear()\""));

    [Fact]
    public async Task An_import_needs_no_quotes()
    {
        _cells.Write("other.csx", "var imported = 7;");

        Assert.Equal("7", await _cells.ValueOfAsync("#!import other.csx\nimported"));
    }

    [Theory]
    [InlineData("Microsoft.DotNet.Interactive.Formatting, 1.0.0-beta.24229.4")]
    [InlineData("Microsoft.DotNet.Interactive, *-*")]
    public async Task Packages_of_the_retired_engine_are_there_already(string package) =>
        Assert.Equal(
            "1",
            await _cells.ValueOfAsync(
                $"#r \"nuget: {package}\"\nusing Microsoft.DotNet.Interactive.Formatting;\n1.ToDisplayString()"
            )
        );

    private async Task<MimeBundle> ShownAsync(string code)
    {
        await _cells.ValueOfAsync(code);
        return Assert.Single(_cells.Displays);
    }

    private static string Plain(MimeBundle bundle) => bundle.Items[MimeBundle.PlainText].GetValue<string>();
}
