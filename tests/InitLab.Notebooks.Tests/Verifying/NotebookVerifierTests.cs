using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;
using InitLab.Notebooks.Running.Verifying;

namespace InitLab.Notebooks.Tests.Verifying;

public sealed class NotebookVerifierTests
{
    [Fact]
    public void A_good_notebook_breaks_no_rule() => Assert.Empty(Good.Broken(Good.Notebook));

    [Theory]
    [InlineData("using var file = new System.IO.StringReader(\"\");", "dialect")]
    [InlineData("Span<int> few = new int[3];", "dialect")]
    [InlineData("namespace A { }", "dialect")]
    [InlineData("static class A { public static int B(this int c) => c; }", "dialect")]
    [InlineData("dynamic a = 1;", "dialect")]
    [InlineData("file class A { }", "dialect")]
    [InlineData("IEnumerable<int> A() { yield return 1; }", "dialect")]
    [InlineData("#load \"a.csx\"", "directive")]
    [InlineData("#i \"nuget:packages\"", "directive")]
    [InlineData("#i \"packages\"", "directive")]
    [InlineData("#r \"a.dll\"", "directive")]
    [InlineData("#!import \"a.ipynb\"", "directive")]
    [InlineData("#!time", "directive")]
    [InlineData("var a = 1;\n#!html\n<p>", "directive")]
    public void Code_outside_the_common_dialect_is_found(string code, string rule) =>
        Assert.Equal((rule, 4), Assert.Single(Good.Broken(Good.WithCode(code))));

    [Theory]
    [InlineData("void A() { using var file = new System.IO.StringReader(\"\"); }")]
    [InlineData("#!html\n<p>")]
    [InlineData("var a = \"dynamic namespace yield\"; // file class A { }")]
    [InlineData("static class A { public static int B(int c) => c; }")]
    public void Code_within_it_is_not(string code) => Assert.Empty(Good.Broken(Good.WithCode(code)));

    [Theory]
    [InlineData("#r \"nuget: B, 1.0.0\"\nvar a = 1;", 2)]
    [InlineData("#r \"nuget: B, 1.0.0\"", 1)]
    public void One_package_is_loaded_alone_in_its_cell(string code, int findings)
    {
        var broken = Good.Broken(Good.WithCode(code)).ToList();

        Assert.Equal(findings, broken.Count);
        Assert.Contains(("directive", null), broken);
    }

    [Theory]
    [InlineData("![a](picture.png)", "image")]
    [InlineData("[a](no-such-file-here.md)", "link")]
    [InlineData("[a](no-such-file-here.md#part)", "link")]
    [InlineData("The @v3 is replaced.", "@name")]
    [InlineData("A relu, of course.", "spelling")]
    public void Prose_that_reads_differently_elsewhere_is_found(string prose, string rule) =>
        Assert.Equal((rule, 3), Assert.Single(Good.Broken(Good.WithProse(prose))));

    [Theory]
    [InlineData("[a](https://example.org/x) [b](#part) [c](.) ![d](data:image/png;base64,AA==)")]
    [InlineData("Write to someone@example.org: ReLU, `relu`.")]
    public void Prose_that_does_not_is_not(string prose) => Assert.Empty(Good.Broken(Good.WithProse(prose)));

    [Fact]
    public void Budgets_are_kept()
    {
        Assert.Equal([("cells", null)], Good.Broken(Good.Notebook with { Cells = [.. Good.Notebook.Cells.Take(18)] }));
        Assert.Equal([("columns", 4)], Good.Broken(Good.WithCode($"// {new string('a', 86)}")));
        Assert.Equal([("code lines", 4)], Good.Broken(Good.WithCode(string.Concat(Enumerable.Repeat("// a\n", 21)))));
        Assert.Equal([("words", null)], Good.Broken(Good.WithProse(string.Concat(Enumerable.Repeat("word ", 1500)))));
        Assert.Equal([("prose first", 4)], Good.Broken(Good.With(2, new RawCell("prose-1", "", []))));
        Assert.Equal(
            [("size", null)],
            Good.Broken(Good.WithCode("1", new StreamOutput("stdout", new string('a', 1024 * 1024))))
        );
        var long5 = string.Concat(Enumerable.Repeat("// a\n", 5));
        var cells = Good.Notebook.Cells.Select(
            (cell, i) => cell is CodeCell && i > 7 ? cell with { Source = long5 } : cell
        );
        Assert.Equal([("code lines", null)], Good.Broken(Good.Notebook with { Cells = [.. cells] }));
    }

    [Fact]
    public void Metadata_are_those_that_every_engine_knows()
    {
        Assert.Equal([("metadata", 4)], Good.Broken(Good.With(3, new CodeCell("code-1", "1", []))));
        Assert.Equal([("metadata", null), ("metadata", null)], Good.Broken(Good.Notebook with { Metadata = [] }));
    }

    [Fact]
    public void Outputs_can_be_read_by_everyone()
    {
        var figure = Display(MimeBundle.Plotly, "{}", "Title");
        Assert.Equal([("alt text", 4)], Good.Broken(Good.WithCode("1", figure)));
        Assert.Empty(Good.Broken(Good.WithCode("1", Display(MimeBundle.Plotly, "{}", "Title\nWhat it shows."))));
        Assert.Equal(
            [("alt text", 4)],
            Good.Broken(Good.WithCode("1", Display(MimeBundle.Html, "<img src='data:'>", "a")))
        );
        Assert.Empty(Good.Broken(Good.WithCode("1", Display(MimeBundle.Html, "<img alt='A cat' src='data:'>", "a"))));
        Assert.Equal([("alt text", 4)], Good.Broken(Good.WithCode("1", Display("image/png", "AA==", ""))));
        Assert.Equal([("error", 4)], Good.Broken(Good.WithCode("1", new ErrorOutput("A", "b", []))));
        Assert.Equal(
            [("mixed output", 4)],
            Good.Broken(Good.WithCode("1", new StreamOutput("stdout", "a"), Display(MimeBundle.Html, "<p>", "a")))
        );
    }

    [Fact]
    public void Outputs_that_differ_are_found_and_language_info_does_not_count()
    {
        var kept = Good.WithCode("1", new StreamOutput("stdout", "old"));
        var same = kept with { Metadata = [] };
        var other = Good.WithCode("1", new StreamOutput("stdout", "new"));

        Assert.Empty(NotebookVerifier.Compare(kept, same));
        var finding = Assert.Single(NotebookVerifier.Compare(kept, other));
        Assert.Equal(("outputs", 4, "code-1"), (finding.Rule, finding.Cell, finding.Id));
    }

    [Fact]
    public void A_notebook_kept_without_outputs_is_told_once()
    {
        var kept = Good.Notebook with
        {
            Cells =
            [
                .. Good.Notebook.Cells.Select(cell =>
                    cell is CodeCell code ? code with { ExecutionCount = null } : cell
                ),
            ],
        };

        Assert.Null(Assert.Single(NotebookVerifier.Compare(kept, Good.Notebook)).Cell);
    }

    [Fact]
    public async Task Warnings_and_the_failure_of_a_run_are_found()
    {
        Cell[] cells =
        [
            new CodeCell("a", "int F() { int unused; return 1; }", []),
            new CodeCell("b", "throw new Exception(\"why\");", []),
        ];

        var run = await new NotebookRunner(new RunSettings()).RunAsync(
            new(cells, []),
            Path.GetTempPath(),
            progress: null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            ["cell 1 (a): compiler warning: (1,15) CS0168: ", "cell 2 (b): failure: it must run: Exception: why"],
            NotebookVerifier.Check(run).Select(finding => finding.ToString().Split("The variable")[0])
        );
    }

    private static DisplayOutput Display(string type, string value, string plain) =>
        new(
            new MimeBundle(new OrderedDictionary<string, JsonNode> { [type] = value, [MimeBundle.PlainText] = plain }),
            []
        );
}
