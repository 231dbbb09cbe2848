using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Tests.Samples;

/// <summary>Notebooks in the manner of those that people wrote for .NET Interactive: each runs to its end.</summary>
public sealed class SampleTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task Queries()
    {
        var sample = await Sample.RunAsync("linq");

        Assert.Equal("5 books\n", sample.Printed(1));
        Assert.Equal("[A Field of Rye, Notes on Moss, The Long Jetty, Winter Keys]", sample.Text(2));
        Assert.Contains("<th>Author</th><th>Count</th><th>Total</th>", sample.Html(3), Ordinal);
        Assert.Contains("<td>Okafor</td><td>2</td><td>28.65</td>", sample.Html(3), Ordinal);
        Assert.Equal("A Field of Rye … Winter Keys", sample.Text(4));
        Assert.Equal(2, sample.Shown(5).Count);
        Assert.Equal("9.90", sample.Text(6));
    }

    [Fact]
    public async Task Records_and_patterns()
    {
        var sample = await Sample.RunAsync("records-and-patterns");

        Assert.Equal("10", sample.Text(1));
        Assert.Equal("Rectangle { Width = 5, Height = 2 }\nTrue\n", sample.Printed(2));
        Assert.Equal(
            "[nothing, a negative number, a number, a short text, a long text of 6, a point at 1, 2, 3 numbers, Char]",
            sample.Text(3)
        );
        Assert.Equal("Circle { Radius = 1, Colour = green }", sample.Text(4));
        Assert.Equal("Lights: \"Red → Amber → Green → Red\"", sample.Text(5));
    }

    [Fact]
    public async Task Async_streams()
    {
        var sample = await Sample.RunAsync("async-streams");

        Assert.Equal("got 1\ngot 2\ngot 3\n", sample.Printed(2));
        Assert.Equal("[RAIN, WIND, SUN]", sample.Text(3));
        Assert.Equal("stopped after 5\n", sample.Printed(4));
        Assert.Equal("30", sample.Text(5));
    }

    [Fact]
    public async Task A_local_web_server()
    {
        var sample = await Sample.RunAsync("local-web-server");

        Assert.Contains("<td>Hill</td><td>7.25</td>", sample.Html(2), Ordinal);
        Assert.Equal("404\n", sample.Printed(3));
        Assert.StartsWith("[{\"Station\":\"Harbour\"", sample.Text(3), Ordinal);
        Assert.Equal("stopped", sample.Text(4));
    }

    [Fact]
    public async Task Packages()
    {
        var sample = await Sample.RunAsync("packages");

        Assert.Equal("<p>Some <em>very</em> <strong>bold</strong> words</p>\n", sample.Html(2));
        Assert.Equal("1.9.0 < 1.10.0-rc.2 < 1.10.0\n", sample.Printed(3));
        Assert.Equal("1.9.0", sample.Text(3));
        Assert.Equal("3", sample.Text(4));
    }

    [Fact]
    public async Task Files()
    {
        var sample = await Sample.RunAsync("files");

        Assert.Contains("<td>Hill</td><td>2024-03-02</td><td>6.25</td>", sample.Html(1), Ordinal);
        Assert.Equal("[[Harbour, 3], [Hill, 412]]", sample.Text(2));
        Assert.Contains("{ Station = Hill, Height = 412, Mean = 5.25 }", sample.Text(3), Ordinal);
        Assert.Equal("[{\"Station\":\"Harbour\",\"Day\":\"2024-03-01\",\"Celsius\":9.5}]\n", sample.Printed(4));
    }

    [Fact]
    public async Task Tables()
    {
        var sample = await Sample.RunAsync("tables");

        Assert.Contains("<td>Shelf</td><td><details><summary", sample.Html(1), Ordinal);
        Assert.Contains("<td>&lt;Bracket&gt;</td><td>4</td>", sample.Html(1), Ordinal);
        Assert.StartsWith("Kit { Name = Lamp, Parts = [Part {", sample.Text(2), Ordinal);
        Assert.Equal(
            "{ Kit = Lamp, Inner = { Depth = 2, List = [1, 2, 3] } }\n[[odd, [1, 3]], [even, [2, 4]]]\n(1, two, 3)",
            sample.Text(3)
        );
        Assert.Contains("<th>Part</th><th>Left</th>", sample.Html(4), Ordinal);
        Assert.EndsWith("2584, 4181, …]", sample.Text(5), Ordinal);
        Assert.Contains("<td>Secret</td><td>(InvalidOperationException: not yours)</td>", sample.Html(6), Ordinal);
        Assert.Equal("[1, 2, 3, … 7 more]\nSystem.Exception: shown, not thrown", sample.Text(7));
    }

    [Fact]
    public async Task Charts()
    {
        var sample = await Sample.RunAsync("charts");

        var chart = Assert.Single(sample.Shown(2)).Items;
        Assert.Equal(50, chart[MimeBundle.Plotly]["data"]![0]!["x"]!.AsArray().Count);
        Assert.Equal("sine", (string?)chart[MimeBundle.Plotly]["data"]![0]!["name"]);
        Assert.Contains(">A chart, drawn by plotly.js.</div>", (string?)chart[MimeBundle.Html], Ordinal);
        Assert.StartsWith("<svg", sample.Html(3), Ordinal);
        Assert.StartsWith("<p>The same drawing again:</p><svg", sample.Html(4), Ordinal);
        Assert.Contains("image/svg+xml", sample.Shown(4)[1].Items.Keys);
    }

    [Fact]
    public async Task Custom_formatters()
    {
        var sample = await Sample.RunAsync("custom-formatters");

        Assert.Contains("<td>Celsius</td><td>21.5</td>", sample.Html(1), Ordinal);
        Assert.Equal("21.5 °C\n[3.0 °C, 4.3 °C]", sample.Text(2));
        Assert.Equal(
            "<span style=\"background:#8ecae6;padding:2px 8px\"><b>Sea &amp; sky</b> <i>#8ecae6</i></span>",
            sample.Html(3)
        );
        Assert.Contains("<tr><td>Clay</td><td class=\"colour\">#bc6c25</td></tr>", sample.Html(4), Ordinal);
        Assert.Equal("1.0 °C\n", sample.Printed(5));
        Assert.Equal([MimeBundle.PlainText], Assert.Single(sample.Shown(5)).Items.Keys);
        Assert.Equal(sample.Html(1), sample.Html(6));
    }

    [Fact]
    public async Task Imports()
    {
        var sample = await Sample.RunAsync("imports");

        Assert.Equal("5", sample.Text(1));
        Assert.Equal("<-0, 1>", sample.Text(2));
        Assert.Equal("helpers are here\n", sample.Printed(3));
        Assert.Equal("2", sample.Text(3));
        Assert.Equal("hello from the helpers", sample.Text(4));
        Assert.Contains("greeting\tstring\thello from the helpers", sample.Text(5), Ordinal);
        Assert.Equal("The end, in **bold**.", (string?)Assert.Single(sample.Shown(6)).Items[MimeBundle.Markdown]);
    }

    [Fact]
    public async Task Live_progress()
    {
        var sample = await Sample.RunAsync("live-progress");

        Assert.StartsWith("fitting [####################] 100 %\n<svg", sample.Text(1), Ordinal);
        Assert.EndsWith("\nTrue", sample.Text(1), Ordinal);
        Assert.Equal("all gone", sample.Text(2));
        Assert.Empty(sample.Shown(3));
        Assert.Equal(("", "lift-off"), (sample.Printed(4), sample.Text(4)));
    }
}
