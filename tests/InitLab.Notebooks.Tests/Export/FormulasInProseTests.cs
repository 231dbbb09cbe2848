using System.Net;
using System.Text.RegularExpressions;
using InitLab.Notebooks.Running.Export.Prose;
using InitLab.Notebooks.Running.Export.Tex;

namespace InitLab.Notebooks.Tests.Export;

/// <summary>What a page takes for a formula; each keeps its TeX as an annotation.</summary>
public sealed partial class FormulasInProseTests
{
    private const string Aligned = "\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}";

    [Theory]
    [InlineData("x\n\\cdot y")]
    [InlineData("x\n\\; y")]
    [InlineData("x\n- y")]
    [InlineData("x\n-\ny")]
    [InlineData("x\n---\ny")]
    [InlineData("x\n+ y")]
    [InlineData("x\n* y\n* z")]
    [InlineData("x\n***\ny")]
    [InlineData("x\n= y")]
    [InlineData("x\n=\ny")]
    [InlineData("x\n> y")]
    [InlineData("x\n<y>")]
    [InlineData("x\n1. y")]
    [InlineData("x\n1) y")]
    [InlineData("x\n|y|")]
    [InlineData("x\n[y]: z")]
    [InlineData("x_1\n+ y_1")]
    [InlineData("x\r\n- y")]
    [InlineData(" x\n= y ")]
    [InlineData("\nx\n- y")]
    [InlineData("x\n- y\n")]
    [InlineData("\nx\n- y\n")]
    [InlineData("\n" + Aligned)]
    [InlineData(Aligned)]
    [InlineData("x \\text{ costs \\$}\n- y")]
    public void A_formula_goes_over_lines_that_look_like_markdown(string tex)
    {
        string[] cells = [$"$${tex}$$", $"Text $${tex}$$.", $"Text\n$${tex}$$\n\n- item", $"**a**\n\nb$${tex}$$c"];

        Assert.All(cells, cell => Assert.Equal([tex.Trim()], Displayed(cell)));
        Assert.All(cells, cell => Assert.DoesNotContain("$$", Html(cell), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x\n- y")]
    [InlineData("x\n= y")]
    [InlineData("x +\ny")]
    [InlineData("x_1\n\\cdot y_1 *\nz *")]
    public void A_formula_between_single_dollars_may_go_over_lines_too(string tex)
    {
        string[] cells = [$"${tex}$", $"Let (${tex}$), then", $"- Let ${tex.Replace("\n", "\n  ", default)}$."];

        Assert.All(cells, cell => Assert.Equal([tex], Inline(cell)));
        Assert.All(cells, cell => Assert.DoesNotContain("$", Html(cell), StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_a_formula_may_begin_with_the_mark_of_a_heading()
    {
        var error = Assert.Throws<TexException>(() => Html("$$x\n# y$$"));

        Assert.Contains("in the formula x\n# y;", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> $$x\n> - y$$\n> z", "<blockquote>\n<p>", "\nz</p>\n</blockquote>")]
    [InlineData("> a\n>\n> $$x\n> - y$$", "<p>a</p>", "</blockquote>")]
    [InlineData("- a $$x\n  - y$$\n- b", "<li>a ", "<li>b</li>")]
    [InlineData("1. $$x\n   - y$$\n2. b", "<ol>", "<li>b</li>")]
    [InlineData("> $$x\n- y$$", "<blockquote>", "</blockquote>")]
    public void A_formula_of_several_lines_stays_in_its_list_or_quotation(string markdown, string before, string after)
    {
        var html = Html(markdown);

        Assert.Equal(["x\n- y"], Displayed(markdown));
        Assert.Contains(before, html[..html.IndexOf("<math", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains(after, html[html.IndexOf("</math>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$$ x$$", "x")]
    [InlineData("$$x $$ y", "x")]
    [InlineData("a$$x$$b", "x")]
    [InlineData("$$x$$\n$$y$$", "x", "y")]
    [InlineData("$$x\n- y$$\n- $$z$$", "x\n- y", "z")]
    [InlineData("$$\nx\n\ny\n$$\n- z", "x\n\ny")]
    public void Two_dollars_are_always_a_displayed_formula(string markdown, params string[] formulas) =>
        Assert.Equal(formulas, Displayed(markdown));

    [Theory]
    [InlineData("$$x\n- y", "<p>$$x</p>\n<ul>\n<li>y</li>\n</ul>\n")]
    [InlineData("$$\nx\n- y", "<p>$$\nx</p>\n<ul>\n<li>y</li>\n</ul>\n")]
    [InlineData("$$x\n\n- y$$", "<p>$$x</p>\n<ul>\n<li>y$$</li>\n</ul>\n")]
    [InlineData("> $$x\n> \n> - y$$", "<blockquote>\n<p>$$x</p>\n<ul>\n<li>y$$</li>\n</ul>\n</blockquote>\n")]
    [InlineData("$$\nx\n\n# Next", "<p>$$\nx</p>\n<h1 id=\"next\">Next</h1>\n")]
    [InlineData("$$\n$$$", "<p>$$\n$$$</p>\n")]
    public void An_unclosed_formula_is_text_and_what_follows_is_markdown(string markdown, string html) =>
        Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData("It costs $5 a day.\nOr $6 a week.")]
    [InlineData("It costs $5\n- or 6$7.")]
    [InlineData("in $\nand in $ too")]
    [InlineData("- It costs $5\n- It costs 6$")]
    [InlineData("- $$x\n- y$$")]
    [InlineData("\\$$x\n- y$$")]
    [InlineData("a $x\n\ny$ b")]
    [InlineData("| a | $x |\n|---|---|\n| y$ | $$z |\n| z$$ | b |")]
    [InlineData("a | b\n--|--\n$5 | 1\n6$ | 2")]
    public void Dollars_of_different_things_are_no_formula(string markdown)
    {
        Assert.DoesNotContain("<math", Html(markdown), StringComparison.Ordinal);
        Assert.Equal(
            markdown.Count(character => character == '$'),
            Html(markdown).Count(character => character == '$')
        );
    }

    [Theory]
    [InlineData("`$$x`\n- `y$$`", "<p><code>$$x</code></p>\n<ul>\n<li><code>y$$</code></li>\n</ul>\n")]
    [InlineData("`a $$x\n= y$$ b`", "<p><code>a $$x = y$$ b</code></p>\n")]
    [InlineData("`` $x\n+ y$ ``", "<p>`` $x</p>\n<ul>\n<li>y$ ``</li>\n</ul>\n")]
    [InlineData("It is $$x\nor `y$$`", "<p>It is $$x\nor <code>y$$</code></p>\n")]
    [InlineData("```\n$$x\n- y$$\n```", "<pre><code>$$x\n- y$$\n</code></pre>\n")]
    [InlineData("~~~\n$$\nx\n$$\n~~~", "<pre><code>$$\nx\n$$\n</code></pre>\n")]
    [InlineData("    $$x\n    - y$$", "<pre><code>$$x\n- y$$\n</code></pre>\n")]
    [InlineData("$$x\n```\ny$$\n```", "<p>$$x</p>\n<pre><code>y$$\n</code></pre>\n")]
    public void Code_keeps_its_dollars(string markdown, string html) => Assert.Equal(html, Html(markdown));

    private static IEnumerable<string> Displayed(string markdown) =>
        Formulas(Html(markdown)).Where(formula => formula.IsDisplay).Select(formula => formula.Tex);

    private static IEnumerable<string> Inline(string markdown) =>
        Formulas(Html(markdown)).Where(formula => !formula.IsDisplay).Select(formula => formula.Tex);

    private static IEnumerable<(bool IsDisplay, string Tex)> Formulas(string html) =>
        Annotated()
            .Matches(html)
            .Select(found => (found.Groups["display"].Success, WebUtility.HtmlDecode(found.Groups["tex"].Value)));

    [GeneratedRegex(
        "<math(?<display> display=\"block\")?>.*?<annotation[^>]*>(?<tex>.*?)</annotation>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Annotated();

    private static string Html(string markdown) => new ProseHtml("a.ipynb").Cell(markdown, 1, null);
}
