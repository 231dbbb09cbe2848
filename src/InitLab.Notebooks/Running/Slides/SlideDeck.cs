using System.Net;
using System.Text;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export;
using InitLab.Notebooks.Running.Export.Prose;
using Markdig.Syntax;

namespace InitLab.Notebooks.Running.Slides;

/// <summary>The figures of an executed notebook as slides: a title, then one figure each, in one file.</summary>
/// <remarks>
/// The deck holds all it needs, asks nothing of the network, and depends on the notebook and the settings alone: the
/// same input gives the same bytes. Arrow keys, space and page keys move; printed, each slide is a page.
/// </remarks>
public static class SlideDeck
{
    private const int LongHeading = 70;
    private const int LongFinding = 190;
    private const int SectionLevel = 2;

    /// <summary>How many figures of a notebook a deck would show.</summary>
    /// <param name="notebook">The notebook with its outputs.</param>
    public static int Figures(Notebook notebook) => Slides(notebook, "").Count();

    /// <summary>Renders the deck of a notebook.</summary>
    /// <param name="notebook">The notebook with its outputs.</param>
    /// <param name="settings">Names and the chart script.</param>
    /// <returns>A complete HTML document.</returns>
    /// <exception cref="Export.Tex.TexException">
    /// A formula of a heading or of the first paragraph cannot be shown; the message names the command and the cell.
    /// </exception>
    public static string Render(Notebook notebook, DeckSettings settings)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(settings);
        var summary = NotebookSummary.Of(notebook, settings.NotebookName);
        Slide[] slides = [.. Slides(notebook, settings.NotebookName)];
        var html = new StringBuilder(Title(summary, settings, slides.Length + 1));
        for (var i = 0; i < slides.Length; i++)
        {
            html.Append(Figure(slides[i], summary.TitleHtml, i + 2, slides.Length + 1));
        }

        var content = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["language"] = WebUtility.HtmlEncode(settings.Language),
            ["title"] = WebUtility.HtmlEncode(summary.Title),
            ["course"] = WebUtility.HtmlEncode(settings.CourseTitle),
            ["style"] = PageTemplate.Asset("deck.css"),
            ["slides"] = html.ToString(),
            ["charts"] = settings.ChartScript.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase),
            ["script"] = PageTemplate.Script("deck.js"),
        };
        return PageTemplate.Fill("deck.html", content);
    }

    private static IEnumerable<Slide> Slides(Notebook notebook, string notebookName)
    {
        var section = "";
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            if (cell is MarkdownCell)
            {
                section = LastSection(cell, $"{notebookName}, cell {index + 1}") ?? section;
            }
            else if (cell is CodeCell code)
            {
                foreach (var slide in code.Outputs.Select(output => Slide.Of(output, section)).OfType<Slide>())
                {
                    yield return slide;
                }
            }
        }
    }

    private static string? LastSection(Cell cell, string place) =>
        ProseHtml.Parse(cell.Source).OfType<HeadingBlock>().LastOrDefault(block => block.Level == SectionLevel)
            is { } heading
            ? ProseHtml.Inline(heading, place)
            : null;

    private static string Title(NotebookSummary summary, DeckSettings settings, int count) =>
        $"""
            <section class="slide title" aria-label="Slide 1 of {count}">
            <h1>{summary.TitleHtml}</h1>
            <p class="question">{summary.QuestionHtml}</p>
            <p class="foot"><span>{WebUtility.HtmlEncode(settings.CourseTitle)}</span><span>1 / {count}</span></p>
            </section>

            """;

    private static string Figure(Slide slide, string deckTitleHtml, int number, int count)
    {
        var (heading, finding) = (slide.Heading, slide.Finding);
        return $"""
            <section class="slide" aria-label="Slide {number} of {count}">
            <p class="section">{slide.SectionHtml}</p>
            <h2{(heading.Length > LongHeading ? " class=\"long\"" : "")}>{WebUtility.HtmlEncode(heading)}</h2>
            {slide.Content}<p class="finding{(finding.Length > LongFinding ? " long" : "")}">{WebUtility.HtmlEncode(
                finding
            )}</p>
            <p class="foot"><span>{deckTitleHtml}</span><span>{number} / {count}</span></p>
            </section>

            """;
    }
}
