using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;

namespace InitLab.Notebooks.Tests.Running;

public sealed class SiteTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("initlab-site-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void The_chart_script_stands_beside_the_pages_only_where_a_page_has_a_chart()
    {
        Publish(("text", Prose("Text")));
        Assert.False(File.Exists(InSite("plotly.min.js")));

        Publish(("chart", Chart("Chart")));

        Assert.Equal("drawing", File.ReadAllText(InSite("plotly.min.js")));
    }

    [Fact]
    public void Pages_lead_to_their_neighbours_also_across_runs()
    {
        Publish(("01-first", Prose("First")));

        Publish(("02-second", Prose("Second")));

        Assert.Contains("02-second.html", File.ReadAllText(InSite("01-first.html")), StringComparison.Ordinal);
        Assert.Contains("01-first.html", File.ReadAllText(InSite("02-second.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Executed_notebooks_are_kept_in_the_committed_form()
    {
        Publish(("chart", Chart("Chart")));

        var kept = File.ReadAllText(InSite("chart.ipynb"));
        Assert.Contains("the finding", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_would_replace_a_file_of_the_user_is_refused_before_anything_is_written()
    {
        File.WriteAllText(InSite("plotly.min.js"), "mine");

        Assert.Throws<SiteFolderException>(() => Publish(("text", Prose("Text"))));

        Assert.Equal(["plotly.min.js"], Directory.EnumerateFiles(_path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_page_of_an_earlier_run_that_the_user_changed_is_told_before_anything_is_written()
    {
        Publish(("01-first", Prose("First")));
        File.WriteAllText(InSite("01-first.html"), "my notes");

        var refusal = Assert.Throws<SiteFolderException>(() => Publish(("02-second", Prose("Second"))));

        Assert.Contains("01-first.html", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("my notes", File.ReadAllText(InSite("01-first.html")));
        Assert.False(File.Exists(InSite("02-second.ipynb")));
    }

    private static Notebook Prose(string title) => new([new MarkdownCell("title", $"# {title}", [])], []);

    private static Notebook Chart(string title)
    {
        var figure = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            [MimeBundle.Plotly] = new JsonObject { ["data"] = new JsonArray(), ["layout"] = new JsonObject() },
            [MimeBundle.Html] = "<p>the finding</p><script>draw()</script>",
            [MimeBundle.PlainText] = "the finding",
        };
        var cell = new CodeCell("chart", "Draw()", []) { Outputs = [new DisplayOutput(new MimeBundle(figure), [])] };
        return new Notebook([.. Prose(title).Cells, cell], []);
    }

    private string InSite(string name) => Path.Combine(_path, name);

    private void Publish(params (string Name, Notebook Notebook)[] notebooks)
    {
        var settings = new SiteSettings("Course", "What it is.", () => new MemoryStream("drawing"u8.ToArray()));
        var site = new Site(_path, notebooks.Select(notebook => notebook.Name), settings);
        foreach (var (name, notebook) in notebooks)
        {
            site.Add(name, notebook);
        }

        site.WritePages();
    }
}
