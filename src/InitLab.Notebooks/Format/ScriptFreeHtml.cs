using System.Text;

namespace InitLab.Notebooks.Format;

/// <summary>HTML without what runs: script elements, event handlers, script addresses, embedded pages.</summary>
/// <remarks>
/// Follows the tokenizer of the HTML standard (WHATWG, section 13.2.5) as far as it decides where a tag ends. What
/// browsers read in two ways (comments, raw text inside SVG) is taken out, so that there is only one reading.
/// </remarks>
internal sealed class ScriptFreeHtml
{
    private static readonly string[] Dropped = ["script", "iframe", "object", "embed", "base", "meta", "link"];
    private static readonly string[] RawText = ["style", "textarea", "title", "xmp", "noembed", "noframes", "noscript"];

    private readonly string html;
    private readonly StringBuilder kept = new();
    private int position;

    private ScriptFreeHtml(string html) => this.html = html;

    /// <summary>Takes out what runs and leaves every other character as it was.</summary>
    internal static string Of(string html)
    {
        var cleaner = new ScriptFreeHtml(html);
        cleaner.Run();
        return cleaner.kept.ToString();
    }

    private void Run()
    {
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            if (open < 0)
            {
                kept.Append(html, position, html.Length - position);
                return;
            }

            kept.Append(html, position, open - position);
            position = open;
            Markup();
        }
    }

    private void Markup()
    {
        var next = position + 1 < html.Length ? html[position + 1] : ' ';
        if (next is '!' or '?')
        {
            SkipComment();
        }
        else if (HtmlTag.Read(html, position) is HtmlTag tag)
        {
            position = tag.End;
            Keep(tag);
        }
        else if (next == '/' || char.IsAsciiLetter(next))
        {
            // A tag that never ends: browsers drop the rest too.
            position = html.Length;
        }
        else
        {
            // Escaped, so that it cannot grow into a tag with what follows something taken out.
            kept.Append("&lt;");
            position++;
        }
    }

    private void SkipComment()
    {
        var isComment = html.AsSpan(position).StartsWith("<!--", StringComparison.Ordinal);
        var end = html.IndexOf(isComment ? "-->" : ">", position + (isComment ? 2 : 1), StringComparison.Ordinal);
        position = end < 0 ? html.Length : end + (isComment ? 3 : 1);
    }

    private void Keep(HtmlTag tag)
    {
        if (!Dropped.Contains(tag.Name, StringComparer.Ordinal))
        {
            kept.Append(tag.WithoutScripts());
            if (!tag.IsEnd && RawText.Contains(tag.Name, StringComparer.Ordinal))
            {
                // Inside SVG the same text would be markup; without '<' both readings agree.
                kept.Append(TakeRawText(tag.Name).Replace("<", "", StringComparison.Ordinal));
            }
        }
        else if (tag is { Name: "script", IsEnd: false, IsSelfClosing: false })
        {
            TakeRawText(tag.Name);
        }
    }

    private string TakeRawText(string name)
    {
        var start = position;
        do
        {
            var end = html.IndexOf("</" + name, position, StringComparison.OrdinalIgnoreCase);
            position = end < 0 ? html.Length : end + name.Length + 2;
        } while (position < html.Length && html[position] is not (' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>'));

        position = position < html.Length ? position - name.Length - 2 : html.Length;
        return html[start..position];
    }
}
