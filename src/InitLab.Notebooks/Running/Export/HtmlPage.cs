using System.Net;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export.Code;
using InitLab.Notebooks.Running.Export.Outputs;
using InitLab.Notebooks.Running.Export.Prose;

namespace InitLab.Notebooks.Running.Export;

/// <summary>An executed notebook as one readable page.</summary>
/// <remarks>
/// The page holds everything it needs but the chart script, asks nothing of the network (its content security policy
/// forbids it), and depends on the notebook and the settings alone: the same input gives the same bytes.
/// </remarks>
public static class HtmlPage
{
    /// <summary>Renders a notebook.</summary>
    /// <param name="notebook">The notebook with its outputs.</param>
    /// <param name="settings">Names, neighbours and the chart script.</param>
    /// <returns>A complete HTML document.</returns>
    /// <exception cref="Tex.TexException">
    /// A formula cannot be shown; the message names the command and the cell.
    /// </exception>
    public static string Render(Notebook notebook, PageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(settings);
        using var colours = new CodeColours();
        var prose = new ProseHtml(settings.NotebookName);
        var cells = new CellHtml(prose, colours);
        var body = string.Concat(notebook.Cells.Select((cell, index) => cells.Of(cell, index + 1)));
        var content = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["language"] = WebUtility.HtmlEncode(settings.Language),
            ["title"] = WebUtility.HtmlEncode(NotebookTitle.Of(notebook, settings.NotebookName)),
            ["course"] = WebUtility.HtmlEncode(settings.CourseTitle),
            ["index"] = WebUtility.HtmlEncode(settings.IndexAddress),
            ["notebook"] = WebUtility.HtmlEncode(settings.NotebookName),
            ["style"] = PageTemplate.Asset("site.css"),
            ["script"] = PageTemplate.Asset("site.js"),
            ["charts"] = HasChart(notebook)
                ? $"<script src=\"{WebUtility.HtmlEncode(settings.ChartScriptAddress)}\" defer></script>"
                : "",
            ["arrows"] = PageNavigation.Arrows(settings),
            ["neighbours"] = PageNavigation.Neighbours(settings),
            ["contents"] = PageNavigation.Contents(prose.Headings),
            ["body"] = body,
        };
        return PageTemplate.Fill("page.html", content);
    }

    /// <summary>Whether the notebook's page needs the chart script.</summary>
    /// <param name="notebook">The notebook with its outputs.</param>
    public static bool HasChart(Notebook notebook) =>
        notebook.Cells.OfType<CodeCell>().SelectMany(cell => cell.Outputs).Any(OutputHtml.IsChart);
}
