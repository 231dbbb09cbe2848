using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class ImportTests : IDisposable
{
    private readonly Cells _cells = new(settings => settings with { ReadNotebook = ReadNotebook });

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task A_loaded_file_belongs_to_the_cell_and_loads_beside_itself()
    {
        _cells.Write("lib/outer.csx", "#!/usr/bin/env script\n#load \"inner.cs\"\nint Outer() => Inner() + 1;");
        _cells.Write("lib/inner.cs", "int Inner() => 1;");

        Assert.Equal("2", await _cells.ValueOfAsync("#load \"lib/outer.csx\"\nOuter()"));
        Assert.Equal("1", await _cells.ValueOfAsync("Inner()"));
    }

    [Fact]
    public async Task An_error_in_a_loaded_file_names_the_file_and_the_line_that_loads_it()
    {
        _cells.Write("wrong.csx", "\n  nonsense();");

        var error = Assert.Single(
            Assert.IsType<CellRejected>(await _cells.RunAsync("// first\n#load \"wrong.csx\"")).Errors
        );

        Assert.Equal(2, error.Line);
        Assert.StartsWith("wrong.csx(2,3): ", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_load_one_another_are_rejected()
    {
        _cells.Write("a.csx", "#load \"b.csx\"");
        _cells.Write("b.csx", "#load \"a.csx\"");

        var error = Assert.Single(Assert.IsType<CellRejected>(await _cells.RunAsync("#load \"a.csx\"")).Errors);

        Assert.Contains("a.csx → b.csx → a.csx", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_script_runs_before_the_cell_and_shows_no_value_of_its_own()
    {
        _cells.Write("lib/import.csx", "var imported = 3;\nConsole.Write(\"ran\");\n#!import \"more.csx\"\nimported");
        _cells.Write("lib/more.csx", "var more = 4;");

        Assert.Equal("7", await _cells.ValueOfAsync("#!import \"lib/import.csx\"\nimported + more"));
        Assert.Equal("ran", _cells.Printed);
    }

    [Fact]
    public async Task An_imported_notebook_runs_cell_by_cell()
    {
        _cells.Write("other.ipynb", "var a = 1;\n---\n#!markdown\nprose\n---\nvar b = a + 1;");

        Assert.Equal("3", await _cells.ValueOfAsync("#!import \"other.ipynb\"\na + b"));
        Assert.Single(_cells.Displays);
    }

    [Theory]
    [InlineData("nonsense();", "bad.csx(1,1): ")]
    [InlineData("\n#!fsharp", "bad.csx, line 2: ")]
    public async Task A_failure_in_an_import_is_told_at_the_line_that_imports(string content, string text)
    {
        _cells.Write("bad.csx", content);

        var error = Assert.Single(Assert.IsType<CellRejected>(await _cells.RunAsync("\n#!import \"bad.csx\"")).Errors);

        Assert.Equal(2, error.Line);
        Assert.StartsWith(text, error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_throws_names_the_line_that_imports()
    {
        _cells.Write("bad.csx", "throw new Exception(\"inside\");");

        var threw = Assert.IsType<CellThrew>(await _cells.RunAsync("\n\n#!import \"bad.csx\""));

        Assert.Equal((3, "inside"), (threw.Line, threw.Exception.Message));
        Assert.Contains("bad.csx, line 1", CellError.Of(threw)!.Traceback[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_import_one_another_are_rejected()
    {
        _cells.Write("a.csx", "#!import \"b.csx\"");
        _cells.Write("b.csx", "#!import \"a.csx\"");

        var error = Assert.Single(Assert.IsType<CellRejected>(await _cells.RunAsync("#!import \"a.csx\"")).Errors);

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
