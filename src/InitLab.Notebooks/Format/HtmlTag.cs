using System.Net;
using System.Text;

namespace InitLab.Notebooks.Format;

/// <summary>One start or end tag as browsers read it.</summary>
internal sealed class HtmlTag
{
    private readonly string text;
    private readonly List<(int Start, int End, string Name, string Value)> attributes = [];
    private int position;

    private HtmlTag(string html, int start)
    {
        text = html;
        Start = start;
        IsEnd = html[start + 1] == '/';
        position = start + (IsEnd ? 2 : 1);
        Name = TakeUntil(" \t\n\f\r/>").ToLowerInvariant();
    }

    internal string Name { get; }

    internal bool IsEnd { get; }

    internal bool IsSelfClosing => text[End - 2] == '/';

    /// <summary>The position after the tag's '>'.</summary>
    internal int End => position;

    private int Start { get; }

    /// <summary>Reads the tag that begins at a '&lt;', or null when there is none or it does not end.</summary>
    internal static HtmlTag? Read(string html, int start)
    {
        var letter = start + (start + 1 < html.Length && html[start + 1] == '/' ? 2 : 1);
        if (letter >= html.Length || !char.IsAsciiLetter(html[letter]))
        {
            return null;
        }

        var tag = new HtmlTag(html, start);
        return tag.ReadAttributes() ? tag : null;
    }

    /// <summary>The tag as it was written, without the attributes that run something.</summary>
    internal string WithoutScripts()
    {
        var kept = new StringBuilder();
        var from = Start;
        foreach (var (start, end, name, value) in attributes)
        {
            if (Runs(name, value))
            {
                var before = text.AsSpan(from, start - from);
                // What follows must not grow into what stood before.
                kept.Append(text[end] is ' ' or '>' ? before.TrimEnd() : before);
                from = end;
            }
        }

        return kept.Append(text, from, End - from).ToString();
    }

    private static bool Runs(string name, string value)
    {
        var address = string.Concat(WebUtility.HtmlDecode(value).Where(letter => letter > ' '));
        return name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("data:text/html", StringComparison.OrdinalIgnoreCase);
    }

    private bool ReadAttributes()
    {
        while (position < text.Length)
        {
            if (text[position] == '>')
            {
                position++;
                return true;
            }

            if (text[position] == '/' || char.IsWhiteSpace(text[position]))
            {
                position++;
            }
            else
            {
                ReadAttribute();
            }
        }

        return false;
    }

    private void ReadAttribute()
    {
        var start = position++;
        TakeUntil(" \t\n\f\r/>=");
        var (end, name) = (position, text[start..position]);
        SkipBlanks();
        var value = "";
        if (position < text.Length && text[position] == '=')
        {
            position++;
            SkipBlanks();
            value = TakeValue();
            end = position;
        }

        attributes.Add((start, end, name, value));
    }

    private string TakeValue()
    {
        if (position >= text.Length || text[position] is not ('"' or '\''))
        {
            return TakeUntil(" \t\n\f\r>");
        }

        var quote = text[position++];
        var value = TakeUntil([quote]);
        position = Math.Min(position + 1, text.Length);
        return value;
    }

    private string TakeUntil(ReadOnlySpan<char> stops)
    {
        var length = text.AsSpan(position).IndexOfAny(stops);
        var start = position;
        position = length < 0 ? text.Length : position + length;
        return text[start..position];
    }

    private void SkipBlanks()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
    }
}
