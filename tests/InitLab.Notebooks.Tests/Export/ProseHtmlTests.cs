using System.Text.Json.Nodes;
using InitLab.Notebooks.Running.Export.Prose;
using InitLab.Notebooks.Running.Export.Tex;

namespace InitLab.Notebooks.Tests.Export;

public sealed class ProseHtmlTests
{
    [Theory]
    [InlineData("It costs $5 and $6.")]
    [InlineData("It costs $5, not 6$7.")]
    [InlineData(@"It costs \$x\$ here.")]
    [InlineData("`$x$`")]
    [InlineData("    $x$")]
    public void Dollars_that_are_money_or_code_stay_dollars(string markdown)
    {
        Assert.DoesNotContain("<math", Html(markdown), StringComparison.Ordinal);
        Assert.Contains("$", Html(markdown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a $x$ b", false)]
    [InlineData("*a* $x_1 * y_1 * z_1$", false)]
    [InlineData("$$x$$", true)]
    [InlineData("$$\nx\n$$", true)]
    [InlineData("text\n$$\nx\n$$\ntext", true)]
    public void Formulas_become_mathml(string markdown, bool isDisplay)
    {
        Assert.Equal(isDisplay, Html(markdown).Contains("<math display=\"block\">", StringComparison.Ordinal));
        Assert.Contains("<math", Html(markdown), StringComparison.Ordinal);
        Assert.DoesNotContain("$", Html(markdown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a $\\foo$")]
    [InlineData("$$\n\\foo\n$$")]
    [InlineData("# Why $\\foo$")]
    public void An_unknown_command_is_named_with_notebook_and_cell(string markdown)
    {
        var error = Assert.Throws<TexException>(() => new ProseHtml("05-he.ipynb").Cell(markdown, 4, null));

        Assert.StartsWith(
            "05-he.ipynb, cell 4: the command \\foo is not known",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("02-x.ipynb", "02-x.html")]
    [InlineData("02-x.ipynb#The-Second-Part", "02-x.html#the-second-part")]
    [InlineData("#Here-It-Is", "#here-it-is")]
    [InlineData("README.md#Top", "README.md#Top")]
    [InlineData("https://example.org/02-x.ipynb#A", "https://example.org/02-x.ipynb#A")]
    public void Links_between_notebooks_are_links_between_pages(string address, string expected) =>
        Assert.Contains($"<a href=\"{expected}\">a</a>", Html($"[a]({address})"), StringComparison.Ordinal);

    [Fact]
    public void A_reference_link_to_a_notebook_is_rewritten_too() =>
        Assert.Contains("<a href=\"b.html\">a</a>", Html("[a][1]\n\n[1]: b.ipynb"), StringComparison.Ordinal);

    [Fact]
    public void An_anchor_of_a_link_is_the_anchor_of_its_heading()
    {
        var html = Html("# The *Second* Part: $2/n$?\n\n[a](#The-Second-Part:-2/n?)");

        Assert.Contains("<h1 id=\"the-second-part-2n\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#the-second-part-2n\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Anchors_are_unique_on_a_page_over_all_cells()
    {
        var prose = new ProseHtml("a.ipynb");

        prose.Cell("## Part\n\n## Part", 1, null);
        prose.Cell("## Part\n\n### ?\n\n## Content", 2, null);

        Assert.Equal(
            "part part-1 part-2 section content-1",
            string.Join(' ', prose.Headings.Select(heading => heading.Id))
        );
    }

    [Fact]
    public void A_heading_in_the_contents_has_no_link_and_keeps_its_formula()
    {
        var prose = new ProseHtml("a.ipynb");

        prose.Cell("## See [this](b.ipynb) $n$", 1, null);

        Assert.StartsWith("See this <math>", Assert.Single(prose.Headings).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attachment_is_shown_from_the_notebook()
    {
        var files = new JsonObject { ["a b.png"] = new JsonObject { ["image/png"] = "iVBO\nRw==\n" } };

        var html = new ProseHtml("a.ipynb").Cell("![x](attachment:a%20b.png)", 1, files);

        Assert.Contains("<img src=\"data:image/png;base64,iVBORw==\" alt=\"x\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_elsewhere_is_a_link_and_no_request()
    {
        var html = Html("![a cat](https://example.org/cat.png) ![b](//example.org/b.png)");

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/cat.png\">a cat</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_scroll_in_a_frame_and_tasks_are_boxes()
    {
        var html = Html("| a | b |\n|---|---|\n| $x$ | 2 |\n\n- [x] done");

        Assert.Contains("<div class=\"wide\">\n<table>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<input disabled=\"disabled\" type=\"checkbox\" checked=\"checked\"",
            html,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("exercises/02-x.ipynb")]
    [InlineData("../02-x.ipynb#The-end")]
    public void A_notebook_of_another_folder_has_no_page_and_so_no_link(string address)
    {
        Assert.Equal("<p>the <em>second</em> one</p>\n", Html($"[the *second* one]({address})"));
    }

    private static string Html(string markdown) => new ProseHtml("a.ipynb").Cell(markdown, 1, null);
}
