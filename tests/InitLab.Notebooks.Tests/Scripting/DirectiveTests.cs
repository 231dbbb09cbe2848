using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class DirectiveTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", 1, "C# only")]
    [InlineData("#!pwsh", 1, "C# only")]
    [InlineData("\n#!sql", 2, "C# only")]
    [InlineData("#!javascript\nalert(1)", 1, "#!html")]
    [InlineData("var x = 1;\n\n#!connect mssql", 3, "#r")]
    [InlineData("#!set --name x", 1, "one C# session")]
    [InlineData("#!share x", 1, "one C# session")]
    [InlineData("#!set --name x --value @input:\"Name?\"", 1, "await GetInputAsync(")]
    [InlineData("#!set --name x --value @password:Key", 1, "await GetPasswordAsync(")]
    [InlineData("#r \"nuget: Microsoft.DotNet.Interactive.SqlServer, *-*\"", 1, "Microsoft.Data.SqlClient")]
    [InlineData("#r nuget:No Name", 1, "'No Name' is not the name of a package")]
    [InlineData("#!value --name x\ntext", 1, "C# string")]
    [InlineData("#!kql", 1, "C# only")]
    [InlineData("#!powershell", 1, "C# only")]
    [InlineData("1;\n#!nonsense", 2, "#!nonsense is not known. There is #!about, #!csharp")]
    [InlineData("#r \"nuget: Humanizer.Core, one\"", 1, "'one' is not a version of Humanizer.Core")]
    [InlineData("\n#r \"nuget: , 1.0.0\"", 2, "not the name of a package")]
    [InlineData("#r \"nothing.dll\"", 1, "There is no assembly 'nothing.dll'")]
    [InlineData("#load \"nothing.csx\"", 1, "#load \"nothing.csx\" cannot be read")]
    [InlineData("#!import \"nothing.csx\"", 1, "#!import \"nothing.csx\" cannot be read")]
    [InlineData("#i \"elsewhere\"", 1, "nuget:source")]
    public async Task A_directive_that_cannot_be_followed_is_rejected_with_a_way_out(string code, int line, string text)
    {
        var error = Assert.Single(Assert.IsType<CellRejected>(await _cells.RunAsync(code)).Errors);

        Assert.Equal(line, error.Line);
        Assert.Contains(text, error.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var s = \"\"\"\n#!fsharp\n#r \"nuget: None\"\n\"\"\"; s.Length", "25")]
    [InlineData("var s = @\"\n#!fsharp\n\"; s.Length", "10")]
    [InlineData("/*\n#!fsharp\n*/ 1", "1")]
    [InlineData("// #!fsharp\n2", "2")]
    [InlineData("#if NOTHING\n#r \"nuget: None\"\n#endif\n3", "3")]
    [InlineData("#pragma warning disable CS0168\nint unused;\n4", "4")]
    [InlineData("#region a\n5\n#endregion", "5")]
    public async Task Text_that_looks_like_a_directive_is_left_alone(string code, string value) =>
        Assert.Equal(value, await _cells.ValueOfAsync(code));

    [Fact]
    public async Task Directives_leave_the_lines_of_the_code_where_they_are()
    {
        var rejected = Assert.IsType<CellRejected>(await _cells.RunAsync("#!time\n#r \"System.Xml\"\n\n nonsense();"));

        Assert.Equal((4, 2), (rejected.Errors[0].Line, rejected.Errors[0].Column));
    }

    [Fact]
    public async Task An_html_cell_is_shown_as_html()
    {
        await _cells.ValueOfAsync("#!html\n<b>bold</b>\n#not a directive");

        Assert.Equal(
            "<b>bold</b>\n#not a directive",
            Assert.Single(_cells.Displays).Items[MimeBundle.Html].GetValue<string>()
        );
    }

    [Fact]
    public async Task A_markdown_cell_is_shown_as_markdown()
    {
        await _cells.ValueOfAsync("#!markdown\n# Title");

        Assert.Equal("# Title", Assert.Single(_cells.Displays).Items[MimeBundle.Markdown].GetValue<string>());
    }

    [Fact]
    public async Task A_mermaid_cell_shows_its_source_without_a_script()
    {
        await _cells.ValueOfAsync("#!mermaid\ngraph LR\n a-->b");

        Assert.Equal(
            "<pre>graph LR\n a--&gt;b</pre>",
            Assert.Single(_cells.Displays).Items[MimeBundle.Html].GetValue<string>()
        );
    }

    [Fact]
    public async Task Parts_of_a_cell_run_in_order_on_their_lines()
    {
        var outcome = await _cells.RunAsync(
            "var x = 1;\nx.Display();\n#!html\n<hr>\n#!csharp\nx = 2;\nthrow new Exception();"
        );

        Assert.Equal(
            "text/plain text/html",
            string.Join(' ', _cells.Displays.Select(display => display.Items.Keys.First()))
        );
        Assert.Equal(7, Assert.IsType<CellThrew>(outcome).Line);
    }

    [Fact]
    public async Task Time_is_shown_after_the_cell()
    {
        Assert.Equal("1", await _cells.ValueOfAsync("#!time\n1"));

        Assert.StartsWith(
            "Wall time: ",
            Assert.Single(_cells.Displays).Items[MimeBundle.PlainText].GetValue<string>(),
            StringComparison.Ordinal
        );
    }
}
