using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export.Outputs;

namespace InitLab.Notebooks.Tests.Export;

public sealed class OutputHtmlTests
{
    [Fact]
    public void Printed_text_is_encoded_and_pieces_are_joined()
    {
        var html = Body(new StreamOutput("stdout", "<img src=x "), new StreamOutput("stdout", "onerror=alert(1)>\n"));

        Assert.Contains(
            "<pre class=\"stream\">&lt;img src=x onerror=alert(1)&gt;</pre>",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Errors_of_a_program_stand_apart_from_its_output()
    {
        var html = Body(new StreamOutput("stdout", "a"), new StreamOutput("stderr", "b"));

        Assert.Contains("<pre class=\"stream stderr\">b</pre>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u001b[1;31mred\u001b[0m", "red")]
    [InlineData("\u001b]0;title\u0007text", "text")]
    [InlineData("10 %\r20 %\r30 %\n", "30 %\n")]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\u0000\bb\tc", "ab\tc")]
    public void A_terminals_control_signs_are_not_shown(string text, string expected) =>
        Assert.Equal(expected, StreamText.Plain(text));

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void Long_output_is_folded(int lines, bool isFolded)
    {
        var html = Body(new StreamOutput("stdout", string.Concat(Enumerable.Repeat("line\n", lines))));

        Assert.Equal(isFolded, html.Contains($"<summary>{lines} lines of output</summary>", StringComparison.Ordinal));
    }

    [Fact]
    public void The_richest_form_that_a_page_shows_is_chosen()
    {
        (string Type, JsonNode Value)[] forms =
        [
            (MimeBundle.PlainText, "plain"),
            ("text/latex", "$\\alpha$"),
            (MimeBundle.Markdown, "**markdown**"),
            ("image/png", "iVBO"),
            ("image/svg+xml", "<svg/>"),
            (MimeBundle.Html, "<b>html</b>"),
        ];
        string[] marks =
        [
            "plain</pre>",
            "<mi>α</mi>",
            "<strong>markdown</strong>",
            "data:image/png;base64,iVBO",
            "data:image/svg+xml;base64,",
            "<div class=\"html wide\"><b>html</b></div>",
        ];

        for (var richest = 0; richest < forms.Length; richest++)
        {
            var html = Body(Pages.Display(forms[..(richest + 1)]));

            Assert.Contains(marks[richest], html, StringComparison.Ordinal);
            Assert.All(marks[..richest], mark => Assert.DoesNotContain(mark, html, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_chart_is_its_json_and_a_readable_form_without_scripts()
    {
        var html = Body(Pages.Chart("""{"title":{"text":"Loss <b>falls</b>"},"height":300}"""));

        Assert.Contains("--chart-height:300px", html, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Loss  falls</figcaption>", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"A line that rises &quot;fast&quot;\"", html, StringComparison.Ordinal);
        Assert.Contains("<p>readable</p></details>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<script type=\"application/json\">{\"data\":[{\"y\":[1,2.5]}]",
            html,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("evil", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_cannot_leave_its_script_element()
    {
        var html = Body(Pages.Chart("""{"title":"</script><script>alert(1)</script><!--"}"""));

        Assert.Contains("\\u003C/script\\u003E\\u003Cscript\\u003Ealert(1)", html, StringComparison.Ordinal);
        Assert.Equal(1, Count(html, "<script"));
        Assert.Equal(1, Count(html, "</script"));
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_an_animation_changes_stays_in_the_chart() =>
        Assert.DoesNotContain(
            "<figcaption>",
            Body(Pages.Chart("""{"title":"step 0"}""", """[{"layout":{"title":"step 1"}}]""")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_number_that_json_has_not_is_a_gap_in_the_chart()
    {
        var figure = new JsonObject { ["data"] = new JsonArray(double.NaN, 1.5) };

        Assert.Contains(
            "{\"data\":[null,1.5]}",
            Body(Pages.Display((MimeBundle.Plotly, figure))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_error_shows_what_it_is_and_the_first_lines_of_where()
    {
        var trace = Enumerable
            .Range(1, 30)
            .Select(line => $"\u001b[31m at <Line> {line}\u001b[0m")
            .Prepend("")
            .ToList();

        var html = Body(new ErrorOutput("ArgumentException", "a < b\nsecond", trace));

        Assert.Contains("<strong>ArgumentException</strong> a &lt; b\nsecond</p>", html, StringComparison.Ordinal);
        Assert.Contains(" at &lt;Line&gt; 12\n… 18 more lines</pre>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_no_page_can_show_is_said_so() =>
        Assert.Contains(
            "cannot show this output (application/x-&lt;a&gt;)",
            Body(Pages.Display(("application/x-<a>", "1"))),
            StringComparison.Ordinal
        );

    private static string Body(params Output[] outputs) => Pages.Body(Pages.Of(outputs));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
