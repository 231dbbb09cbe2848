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

    private readonly string _html;
    private readonly StringBuilder _kept = new();
    private int _position;

    private ScriptFreeHtml(string html) => _html = html;

    /// <summary>Takes out what runs and leaves every other character as it was.</summary>
    internal static string Of(string html)
    {
        var cleaner = new ScriptFreeHtml(html);
        cleaner.Run();
        return cleaner._kept.ToString();
    }

    private void Run()
    {
        while (_position < _html.Length)
        {
            var open = _html.IndexOf('<', _position);
            if (open < 0)
            {
                _kept.Append(_html, _position, _html.Length - _position);
                return;
            }

            _kept.Append(_html, _position, open - _position);
            _position = open;
            Markup();
        }
    }

    private void Markup()
    {
        var next = _position + 1 < _html.Length ? _html[_position + 1] : ' ';
        if (next is '!' or '?')
        {
            SkipComment();
        }
        else if (HtmlTag.Read(_html, _position) is HtmlTag tag)
        {
            _position = tag.End;
            Keep(tag);
        }
        else if (next == '/' || char.IsAsciiLetter(next))
        {
            // A tag that never ends: browsers drop the rest too.
            _position = _html.Length;
        }
        else
        {
            // Escaped, so that it cannot grow into a tag with what follows something taken out.
            _kept.Append("&lt;");
            _position++;
        }
    }

    private void SkipComment()
    {
        var isComment = _html.AsSpan(_position).StartsWith("<!--", StringComparison.Ordinal);
        var end = _html.IndexOf(isComment ? "-->" : ">", _position + (isComment ? 2 : 1), StringComparison.Ordinal);
        _position = end < 0 ? _html.Length : end + (isComment ? 3 : 1);
    }

    private void Keep(HtmlTag tag)
    {
        if (!Dropped.Contains(tag.Name, StringComparer.Ordinal))
        {
            _kept.Append(tag.WithoutScripts());
            if (!tag.IsEnd && RawText.Contains(tag.Name, StringComparer.Ordinal))
            {
                // Inside SVG the same text would be markup; without '<' both readings agree.
                _kept.Append(TakeRawText(tag.Name).Replace("<", "", StringComparison.Ordinal));
            }
        }
        else if (tag is { Name: "script", IsEnd: false, IsSelfClosing: false })
        {
            TakeRawText(tag.Name);
        }
    }

    private string TakeRawText(string name)
    {
        var start = _position;
        do
        {
            var end = _html.IndexOf("</" + name, _position, StringComparison.OrdinalIgnoreCase);
            _position = end < 0 ? _html.Length : end + name.Length + 2;
        } while (
            _position < _html.Length && _html[_position] is not (' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>')
        );

        _position = _position < _html.Length ? _position - name.Length - 2 : _html.Length;
        return _html[start.._position];
    }
}
