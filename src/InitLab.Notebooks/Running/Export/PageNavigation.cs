using System.Net;
using InitLab.Notebooks.Running.Export.Prose;

namespace InitLab.Notebooks.Running.Export;

/// <summary>The ways from a page to its neighbours and to its own sections.</summary>
internal static class PageNavigation
{
    private const int LowestLevel = 3;

    internal static string Arrows(PageSettings settings) =>
        Arrow(settings.Previous, "prev", "←", "Previous") + Arrow(settings.Next, "next", "→", "Next");

    internal static string Neighbours(PageSettings settings) =>
        Neighbour(settings.Previous, "prev", "Previous") + Neighbour(settings.Next, "next", "Next");

    /// <summary>The page's sections; nothing when there are too few to need a list.</summary>
    internal static string Contents(IReadOnlyList<Heading> headings)
    {
        var sections = headings.Where(heading => heading.Level is > 1 and <= LowestLevel).ToList();
        if (sections.Count <= 1)
        {
            return "";
        }

        var items = sections.Select(heading =>
            $"<li class=\"level-{heading.Level}\">"
            + $"<a href=\"#{WebUtility.HtmlEncode(heading.Id)}\">{heading.Html}</a></li>"
        );
        return $"""
            <nav class="contents" aria-label="On this page"><details open><summary>On this page</summary>
            <ol>
            {string.Join('\n', items)}
            </ol></details></nav>
            """;
    }

    private static string Arrow(PageLink? link, string relation, string sign, string word) =>
        link is null
            ? ""
            : $"<a rel=\"{relation}\" href=\"{WebUtility.HtmlEncode(link.Address)}\" "
                + $"aria-label=\"{word}: {WebUtility.HtmlEncode(link.Title)}\" "
                + $"title=\"{WebUtility.HtmlEncode(link.Title)}\">{sign}</a>";

    private static string Neighbour(PageLink? link, string relation, string word) =>
        link is null
            ? ""
            : $"<a class=\"{relation}\" rel=\"{relation}\" href=\"{WebUtility.HtmlEncode(link.Address)}\">"
                + $"<span>{word}</span>{WebUtility.HtmlEncode(link.Title)}</a>";
}
