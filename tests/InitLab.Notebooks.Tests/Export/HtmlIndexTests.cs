using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export;

namespace InitLab.Notebooks.Tests.Export;

public sealed class HtmlIndexTests
{
    private static readonly MarkdownCell Prose = new("m", "# Why $n$?\n\nHow [large](b.ipynb) is **it**?\n\nMore.", []);

    [Fact]
    public void The_index_names_each_notebook_with_its_question()
    {
        var page = Render(Prose);

        Assert.Contains("<a href=\"01-a.html\">Why <math>", page, StringComparison.Ordinal);
        Assert.Contains("<p>How large is <strong>it</strong>?</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("More.", page, StringComparison.Ordinal);
        Assert.Contains("<h1>A &lt;course&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Learn by <em>measuring</em>.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_says_whether_a_notebook_ran()
    {
        var ran = new CodeCell("c", "1", []) { ExecutionCount = 1 };

        Assert.Contains("<span class=\"state ran\">ran</span>", Render(Prose, ran), StringComparison.Ordinal);
        Assert.Contains(
            "<span class=\"state failed\">failed</span>",
            Render(Prose, ran with { Outputs = [new ErrorOutput("E", "v", [])] }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<span class=\"state waiting\">not run</span>",
            Render(Prose, ran with { ExecutionCount = null }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_title_is_plain_text_where_a_link_names_it() =>
        Assert.Equal("Why n?", NotebookTitle.Of(new Notebook([Prose], []), "a.ipynb"));

    private static string Render(params Cell[] cells) =>
        HtmlIndex.Render(
            [new IndexEntry("01-a.html", "01-a.ipynb", new Notebook(cells, []))],
            new IndexSettings { CourseTitle = "A <course>", Introduction = "Learn by *measuring*." }
        );
}
