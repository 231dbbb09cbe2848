using System.Text.RegularExpressions;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export;

namespace InitLab.Notebooks.Tests.Export;

public sealed partial class HtmlPageTests
{
    private static readonly MarkdownCell Prose = new(
        "m",
        "# The title\n\n## One\n\ntext\n\n## Two\n\n### Deep\n\n#### No",
        []
    );

    [Fact]
    public void A_page_has_title_language_contents_and_neighbours()
    {
        var page = HtmlPage.Render(
            new Notebook([Prose], []),
            Pages.Settings with
            {
                Previous = new PageLink("01.html", "Be<fore"),
                Next = new PageLink("03.html", "After"),
            }
        );

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<title>The title · A &lt;course&gt;</title>", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"skip\" href=\"#content\">", page, StringComparison.Ordinal);
        Assert.Contains("<li class=\"level-2\"><a href=\"#one\">One</a></li>", page, StringComparison.Ordinal);
        Assert.Contains("<li class=\"level-3\"><a href=\"#deep\">Deep</a></li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"#no\">", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Previous: Be&lt;fore\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "<a class=\"next\" rel=\"next\" href=\"03.html\"><span>Next</span>After</a>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<a class=\"course\" href=\"index.html\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_without_a_heading_is_called_by_its_file() =>
        Assert.Contains(
            "<title>02-a · A &lt;course&gt;</title>",
            Pages.Of(new MarkdownCell("m", "text", [])),
            StringComparison.Ordinal
        );

    [Fact]
    public void Only_a_page_with_a_chart_loads_the_chart_script()
    {
        const string script = "<script src=\"plotly.min.js\" defer></script>";

        Assert.Contains(script, Pages.Of(Pages.Chart()), StringComparison.Ordinal);
        Assert.DoesNotContain(script, Pages.Of(Prose), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_asks_nothing_of_the_network()
    {
        var picture = new MarkdownCell("p", "![x](https://example.org/x.png) [y](https://example.org/y)", []);
        var page = Pages.Of(Prose, picture, new CodeCell("c", "1 + 1", []) { Outputs = [Pages.Chart()] });

        var loaded = Loads().Matches(page).Select(match => match.Groups["address"].Value).ToList();

        Assert.Equal("plotly.min.js", Assert.Single(loaded));
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.Contains(
            "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_notebook_gives_the_same_page_from_memory_and_from_its_file()
    {
        var notebook = NotebookReader.Parse(Format.SavedByJupyter.Text(), "a.ipynb");
        var again = NotebookReader.Parse(NotebookWriter.Write(notebook), "a.ipynb");
        var fresh = new Notebook([new CodeCell("c", "var x = 1;", []) { Outputs = [Pages.Chart()] }], []);
        var saved = NotebookReader.Parse(NotebookWriter.Write(fresh), "b.ipynb");

        Assert.Equal(HtmlPage.Render(notebook, Pages.Settings), HtmlPage.Render(again, Pages.Settings));
        Assert.Equal(HtmlPage.Render(fresh, Pages.Settings), HtmlPage.Render(saved, Pages.Settings));
    }

    [Fact]
    public void Text_that_looks_like_a_place_of_the_template_stays_text() =>
        Assert.Contains(
            "{{body}} {{script}}",
            Pages.Of(new MarkdownCell("m", "{{body}} {{script}}", [])),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_cell_of_another_language_is_folded_and_its_first_line_left_out()
    {
        var page = Pages.Body(Pages.Of(new CodeCell("c", "#!html\n<b>x</b>", [])));

        Assert.Contains("<summary>Show the html</summary>", page, StringComparison.Ordinal);
        Assert.Contains("<code class=\"language-html\">&lt;b&gt;x&lt;/b&gt;</code>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source_hidden", "Show the code")]
    [InlineData("outputs_hidden", "Show the output")]
    public void What_the_author_hid_is_folded(string setting, string summary)
    {
        var metadata = new System.Text.Json.Nodes.JsonObject
        {
            ["jupyter"] = new System.Text.Json.Nodes.JsonObject { [setting] = true },
        };
        var cell = new CodeCell("c", "var x = 1;", metadata) { Outputs = [new StreamOutput("stdout", "a")] };

        Assert.Contains($"<summary>{summary}</summary>", Pages.Of(cell), StringComparison.Ordinal);
    }

    [Fact]
    public void Raw_cells_are_shown_as_text_and_empty_cells_not_at_all()
    {
        var main = Pages.Body(
            Pages.Of(new RawCell("r", "<raw>", []), new CodeCell("e", "\n", []), new MarkdownCell("m", " ", []))
        );

        Assert.Contains("&lt;raw&gt;", main, StringComparison.Ordinal);
        Assert.Equal(1, main.Split("<section").Length - 1);
    }

    [GeneratedRegex(
        "<(?:script|img|link|iframe|source)[^>]*?(?:src|href)=\"(?<address>[^\"]*)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Loads();
}
