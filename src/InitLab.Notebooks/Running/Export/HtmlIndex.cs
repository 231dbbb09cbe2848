using System.Net;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export.Prose;

namespace InitLab.Notebooks.Running.Export;

/// <summary>The first page of a course: its notebooks, what each asks, and whether each ran.</summary>
public static class HtmlIndex
{
    /// <summary>Renders the list of notebooks.</summary>
    /// <param name="entries">The notebooks in the order of the course.</param>
    /// <param name="settings">The title and the introduction.</param>
    /// <returns>A complete HTML document.</returns>
    /// <exception cref="Tex.TexException">
    /// A formula in a title or first paragraph cannot be shown; the message names the notebook and the command.
    /// </exception>
    public static string Render(IReadOnlyList<IndexEntry> entries, IndexSettings settings)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(settings);
        var introduction = new ProseHtml(SiteAssets.IndexName).Passage(settings.Introduction, SiteAssets.IndexName);
        var content = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["language"] = WebUtility.HtmlEncode(settings.Language),
            ["course"] = WebUtility.HtmlEncode(settings.CourseTitle),
            ["style"] = PageTemplate.Asset("site.css"),
            ["script"] = PageTemplate.Asset("site.js"),
            ["introduction"] = introduction,
            ["entries"] = string.Concat(entries.Select(Item)),
        };
        return PageTemplate.Fill("index.html", content);
    }

    private static string Item(IndexEntry entry)
    {
        var summary = NotebookSummary.Of(entry.Notebook, entry.NotebookName);
        var (style, state) = State(entry.Notebook);
        return $"""
            <li><a href="{WebUtility.HtmlEncode(entry.Address)}">{summary.TitleHtml}</a>
            <span class="state {style}">{state}</span>
            <p>{summary.QuestionHtml}</p></li>

            """;
    }

    private static (string Style, string State) State(Notebook notebook)
    {
        var code = notebook.Cells.OfType<CodeCell>().ToList();
        return code.Exists(cell => cell.Outputs.OfType<ErrorOutput>().Any()) ? ("failed", "failed")
            : code.Exists(cell => cell.ExecutionCount is not null) ? ("ran", "ran")
            : code.Count > 0 ? ("waiting", "not run")
            : ("ran", "to read");
    }
}
