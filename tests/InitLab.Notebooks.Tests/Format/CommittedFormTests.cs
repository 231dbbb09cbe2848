using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Tests.Format;

public sealed class CommittedFormTests
{
    [Theory]
    [InlineData("<p>a</p><script>draw('</p>')</script><p>b</p>", "<p>a</p><p>b</p>")]
    [InlineData("<SCRIPT type=x\n>1</ScRiPt >b", "b")]
    [InlineData("<script>1</scriptx>2</script>b", "b")]
    [InlineData("<script src=x>", "")]
    [InlineData("<svg><script/><path d='M0'/></svg>", "<svg><path d='M0'/></svg>")]
    [InlineData("<img src=x onerror=alert(1)>", "<img src=x>")]
    [InlineData("<img src=x\nONERROR = \"a>b\" alt='c'>", "<img src=x alt='c'>")]
    [InlineData("<img onerror=\"1\"src=x>", "<img src=x>")]
    [InlineData("<svg/onload=alert(1)>", "<svg/>")]
    [InlineData("<a href=\" java&#115;cript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"jav\tascript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<iframe srcdoc='<script>1</script>'></iframe>x", "x")]
    [InlineData("<!-- <script> -->x", "x")]
    [InlineData("<<script>1</script>img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)>")]
    [InlineData("<style><a title=\"</style><img src=x onerror=alert(1)>\">", "<style>a title=\"</style><img src=x>\">")]
    [InlineData(
        "<style></stylex><a title=\"</style><img src=x onerror=alert(1)>\">",
        "<style>/stylex>a title=\"</style><img src=x>\">"
    )]
    [InlineData("<img src=x onerror=alert(1)", "")]
    public void Nothing_that_runs_is_left(string html, string expected) => Assert.Equal(expected, Html(html));

    [Theory]
    [InlineData("<table class='x'>\n<tr><td>1 < 2 &amp; 3</td></tr></table>", "1 &lt; 2")]
    [InlineData(
        "<style>.a > .b { color: red }</style><svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>",
        "<path d=\"M0 0\"/>"
    )]
    [InlineData("<a href=\"https://example.org/?on=1\">on</a><br/>", "?on=1")]
    public void What_is_readable_stays(string html, string part)
    {
        Assert.Equal(html.Replace("1 < 2", "1 &lt; 2", StringComparison.Ordinal), Html(html));
        Assert.Contains(part, Html(html), StringComparison.Ordinal);
    }

    [Fact]
    public void Doing_it_twice_changes_nothing()
    {
        var once = Html("<p onclick=x>1 < 2</p><style>a<b</style><script>x</script>")!;

        Assert.Equal(once, Html(once));
    }

    [Fact]
    public void A_figure_keeps_its_json_and_its_text_and_loses_html_that_was_only_script()
    {
        var figure = new JsonObject { ["data"] = new JsonArray() };
        var items = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            [MimeBundle.Plotly] = figure,
            [MimeBundle.Html] = JsonValue.Create("<script>1</script>\n"),
            [MimeBundle.PlainText] = JsonValue.Create("a figure"),
        };

        var bundle = Committed(new DisplayOutput(new MimeBundle(items), []) { DisplayId = "d" }).Data;

        Assert.Equal($"{MimeBundle.Plotly} {MimeBundle.PlainText}", string.Join(' ', bundle.Items.Keys));
        Assert.Same(figure, bundle.Items[MimeBundle.Plotly]);
    }

    [Fact]
    public void Results_are_treated_like_displays()
    {
        var items = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            [MimeBundle.Html] = JsonValue.Create("<b onclick=x>1</b>"),
        };
        var result = new ExecuteResult(1, new MimeBundle(items), []);

        var notebook = CommittedForm.Of(new Notebook([new CodeCell("a", "", []) { Outputs = [result] }], []));

        var output = Assert.IsType<ExecuteResult>(Assert.Single(((CodeCell)notebook.Cells[0]).Outputs));
        Assert.Equal("<b>1</b>", output.Data.Items[MimeBundle.Html].GetValue<string>());
    }

    private static string Html(string html)
    {
        var items = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            [MimeBundle.Html] = JsonValue.Create(html),
        };
        var bundle = Committed(new DisplayOutput(new MimeBundle(items), [])).Data;
        return bundle.Items.TryGetValue(MimeBundle.Html, out var value) ? value.GetValue<string>() : "";
    }

    private static DisplayOutput Committed(DisplayOutput output)
    {
        var cell = new CodeCell("a", "", []) { Outputs = [output] };
        var notebook = CommittedForm.Of(new Notebook([cell], []));
        return (DisplayOutput)((CodeCell)notebook.Cells[0]).Outputs[0];
    }
}
