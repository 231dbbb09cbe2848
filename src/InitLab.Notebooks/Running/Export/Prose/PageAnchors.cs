using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InitLab.Notebooks.Running.Export.Prose;

/// <summary>The anchors of a page's headings: lower case words joined by '-', each used once.</summary>
internal sealed class PageAnchors
{
    // The page's own anchor is taken from the start.
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "content" };

    internal string Take(HeadingBlock heading)
    {
        var slug = Slug(PlainText(heading));
        var id = slug.Length == 0 ? "section" : slug;
        for (var copy = 1; !_taken.Add(id); copy++)
        {
            id = $"{slug}-{copy}";
        }

        return id;
    }

    /// <summary>The anchor that a heading of this text has.</summary>
    internal static string Slug(string text) => LinkHelper.UrilizeAsGfm(text).ToLowerInvariant();

    /// <summary>The text of a heading or paragraph without any mark-up; formulas keep their TeX.</summary>
    internal static string PlainText(LeafBlock block) =>
        string.Concat(
            (block.Inline?.Descendants() ?? []).Select(inline =>
                inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => code.Content,
                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                    Markdig.Extensions.Mathematics.MathInline math => math.Content.ToString(),
                    LineBreakInline => " ",
                    _ => "",
                }
            )
        );
}
