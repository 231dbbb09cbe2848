using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export;

namespace InitLab.Notebooks.Tests.Export;

/// <summary>Small notebooks and their pages.</summary>
internal static class Pages
{
    internal static PageSettings Settings { get; } = new() { NotebookName = "02-a.ipynb", CourseTitle = "A <course>" };

    internal static string Of(params Cell[] cells) => HtmlPage.Render(new Notebook(cells, []), Settings);

    internal static string Of(params Output[] outputs) => Of(new CodeCell("c", "", []) { Outputs = outputs });

    /// <summary>The part of a page between its start and end tag of main.</summary>
    internal static string Body(string page)
    {
        var start = page.IndexOf("<main", StringComparison.Ordinal);
        return page[start..page.IndexOf("</main>", start, StringComparison.Ordinal)];
    }

    internal static DisplayOutput Display(params (string Type, JsonNode Value)[] items) =>
        new(new MimeBundle(items.ToDictionary(item => item.Type, item => item.Value, StringComparer.Ordinal)), []);

    internal static DisplayOutput Chart(string layout = "{}", string frames = "[]") =>
        Display(
            (
                MimeBundle.Plotly,
                JsonNode.Parse($$"""{"data":[{"y":[1,2.50]}],"layout":{{layout}},"frames":{{frames}}}""")!
            ),
            (MimeBundle.Html, "<p>readable</p><script>evil()</script>"),
            (MimeBundle.PlainText, "A line that rises \"fast\"")
        );
}
