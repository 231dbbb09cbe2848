using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class DirectiveTests : IDisposable
{
    private readonly Cells cells = new(settings => settings with { ReadNotebook = ReadNotebook });

    public void Dispose() => cells.Dispose();

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", 1, "C# only")]
    [InlineData("#!pwsh", 1, "C# only")]
    [InlineData("\n#!sql", 2, "C# only")]
    [InlineData("#!javascript\nalert(1)", 1, "#!html")]
    [InlineData("var x = 1;\n\n#!connect mssql", 3, "#r")]
    [InlineData("#!set --name x", 1, "one C# session")]
    [InlineData("#!share x", 1, "one C# session")]
    [InlineData("1;\n#!nonsense", 2, "#!nonsense is not known. There is #!csharp, #!html")]
    [InlineData("#r \"nuget: Humanizer.Core, one\"", 1, "'one' is not a version of Humanizer.Core")]
    [InlineData("\n#r \"nuget: , 1.0.0\"", 2, "not the name of a package")]
    [InlineData("#r \"nothing.dll\"", 1, "There is no assembly 'nothing.dll'")]
    [InlineData("#load \"nothing.csx\"", 1, "#load \"nothing.csx\" cannot be read")]
    [InlineData("#!import \"nothing.csx\"", 1, "#!import \"nothing.csx\" cannot be read")]
    [InlineData("#i \"elsewhere\"", 1, "nuget:source")]
    public async Task A_directive_that_cannot_be_followed_is_rejected_with_a_way_out(string code, int line, string text)
    {
        var error = Assert.Single(Assert.IsType<CellRejected>(await cells.RunAsync(code)).Errors);

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
        Assert.Equal(value, await cells.ValueOfAsync(code));

    [Fact]
    public async Task Directives_leave_the_lines_of_the_code_where_they_are()
    {
        var rejected = Assert.IsType<CellRejected>(await cells.RunAsync("#!time\n#r \"System.Xml\"\n\n nonsense();"));

        Assert.Equal((4, 2), (rejected.Errors[0].Line, rejected.Errors[0].Column));
    }

    [Fact]
    public async Task An_html_cell_is_shown_as_html()
    {
        await cells.ValueOfAsync("#!html\n<b>bold</b>\n#not a directive");

        Assert.Equal(
            "<b>bold</b>\n#not a directive",
            Assert.Single(cells.Displays).Items[MimeBundle.Html].GetValue<string>()
        );
    }

    [Fact]
    public async Task A_markdown_cell_is_shown_as_markdown()
    {
        await cells.ValueOfAsync("#!markdown\n# Title");

        Assert.Equal("# Title", Assert.Single(cells.Displays).Items[MimeBundle.Markdown].GetValue<string>());
    }

    [Fact]
    public async Task A_mermaid_cell_shows_its_source_without_a_script()
    {
        await cells.ValueOfAsync("#!mermaid\ngraph LR\n a-->b");

        Assert.Equal(
            "<pre>graph LR\n a--&gt;b</pre>",
            Assert.Single(cells.Displays).Items[MimeBundle.Html].GetValue<string>()
        );
    }

    [Fact]
    public async Task Parts_of_a_cell_run_in_order_on_their_lines()
    {
        var outcome = await cells.RunAsync(
            "var x = 1;\nx.Display();\n#!html\n<hr>\n#!csharp\nx = 2;\nthrow new Exception();"
        );

        Assert.Equal(
            "text/plain text/html",
            string.Join(' ', cells.Displays.Select(display => display.Items.Keys.First()))
        );
        Assert.Equal(7, Assert.IsType<CellThrew>(outcome).Line);
    }

    [Fact]
    public async Task Time_is_shown_after_the_cell()
    {
        Assert.Equal("1", await cells.ValueOfAsync("#!time\n1"));

        Assert.StartsWith(
            "Wall time: ",
            Assert.Single(cells.Displays).Items[MimeBundle.PlainText].GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_loaded_file_belongs_to_the_cell_and_loads_beside_itself()
    {
        cells.Write("lib/outer.csx", "#!/usr/bin/env script\n#load \"inner.cs\"\nint Outer() => Inner() + 1;");
        cells.Write("lib/inner.cs", "int Inner() => 1;");

        Assert.Equal("2", await cells.ValueOfAsync("#load \"lib/outer.csx\"\nOuter()"));
        Assert.Equal("1", await cells.ValueOfAsync("Inner()"));
    }

    [Fact]
    public async Task An_error_in_a_loaded_file_names_the_file_and_the_line_that_loads_it()
    {
        cells.Write("wrong.csx", "\n  nonsense();");

        var error = Assert.Single(
            Assert.IsType<CellRejected>(await cells.RunAsync("// first\n#load \"wrong.csx\"")).Errors
        );

        Assert.Equal(2, error.Line);
        Assert.StartsWith("wrong.csx(2,3): ", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_load_one_another_are_rejected()
    {
        cells.Write("a.csx", "#load \"b.csx\"");
        cells.Write("b.csx", "#load \"a.csx\"");

        var error = Assert.Single(Assert.IsType<CellRejected>(await cells.RunAsync("#load \"a.csx\"")).Errors);

        Assert.Contains("a.csx → b.csx → a.csx", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_script_runs_before_the_cell_and_shows_no_value_of_its_own()
    {
        cells.Write("lib/import.csx", "var imported = 3;\nConsole.Write(\"ran\");\n#!import \"more.csx\"\nimported");
        cells.Write("lib/more.csx", "var more = 4;");

        Assert.Equal("7", await cells.ValueOfAsync("#!import \"lib/import.csx\"\nimported + more"));
        Assert.Equal("ran", cells.Printed);
    }

    [Fact]
    public async Task An_imported_notebook_runs_cell_by_cell()
    {
        cells.Write("other.ipynb", "var a = 1;\n---\n#!markdown\nprose\n---\nvar b = a + 1;");

        Assert.Equal("3", await cells.ValueOfAsync("#!import \"other.ipynb\"\na + b"));
        Assert.Single(cells.Displays);
    }

    [Theory]
    [InlineData("nonsense();", "bad.csx(1,1): ")]
    [InlineData("\n#!fsharp", "bad.csx, line 2: ")]
    public async Task A_failure_in_an_import_is_told_at_the_line_that_imports(string content, string text)
    {
        cells.Write("bad.csx", content);

        var error = Assert.Single(Assert.IsType<CellRejected>(await cells.RunAsync("\n#!import \"bad.csx\"")).Errors);

        Assert.Equal(2, error.Line);
        Assert.StartsWith(text, error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_throws_names_the_line_that_imports()
    {
        cells.Write("bad.csx", "throw new Exception(\"inside\");");

        var threw = Assert.IsType<CellThrew>(await cells.RunAsync("\n\n#!import \"bad.csx\""));

        Assert.Equal((3, "inside"), (threw.Line, threw.Exception.Message));
        Assert.Contains("bad.csx, line 1", CellError.Of(threw)!.Traceback[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_import_one_another_are_rejected()
    {
        cells.Write("a.csx", "#!import \"b.csx\"");
        cells.Write("b.csx", "#!import \"a.csx\"");

        var error = Assert.Single(Assert.IsType<CellRejected>(await cells.RunAsync("#!import \"a.csx\"")).Errors);

        Assert.Contains("a.csx → b.csx → a.csx", error.Text, StringComparison.Ordinal);
    }

    private static Notebook ReadNotebook(string path) =>
        new(
            [
                .. File.ReadAllText(path)
                    .Split("\n---\n")
                    .Select((source, i) => new CodeCell($"{i}", source, new JsonObject())),
            ],
            new JsonObject()
        );
}
