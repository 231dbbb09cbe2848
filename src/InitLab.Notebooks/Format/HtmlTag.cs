using System.Net;
using System.Text;

namespace InitLab.Notebooks.Format;

/// <summary>One start or end tag as browsers read it.</summary>
internal sealed class HtmlTag
{
    private readonly string _text;
    private readonly List<(int Start, int End, string Name, string Value)> _attributes = [];
    private int _position;

    private HtmlTag(string html, int start)
    {
        _text = html;
        Start = start;
        IsEnd = html[start + 1] == '/';
        _position = start + (IsEnd ? 2 : 1);
        Name = TakeUntil(" \t\n\f\r/>").ToLowerInvariant();
    }

    internal string Name { get; }

    internal bool IsEnd { get; }

    internal bool IsSelfClosing => _text[End - 2] == '/';

    /// <summary>The position after the tag's '>'.</summary>
    internal int End => _position;

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
        foreach (var (start, end, name, value) in _attributes)
        {
            if (Runs(name, value))
            {
                var before = _text.AsSpan(from, start - from);
                // What follows must not grow into what stood before.
                kept.Append(_text[end] is ' ' or '>' ? before.TrimEnd() : before);
                from = end;
            }
        }

        return kept.Append(_text, from, End - from).ToString();
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
        while (_position < _text.Length)
        {
            if (_text[_position] == '>')
            {
                _position++;
                return true;
            }

            if (_text[_position] == '/' || char.IsWhiteSpace(_text[_position]))
            {
                _position++;
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
        var start = _position++;
        TakeUntil(" \t\n\f\r/>=");
        var (end, name) = (_position, _text[start.._position]);
        SkipBlanks();
        var value = "";
        if (_position < _text.Length && _text[_position] == '=')
        {
            _position++;
            SkipBlanks();
            value = TakeValue();
            end = _position;
        }

        _attributes.Add((start, end, name, value));
    }

    private string TakeValue()
    {
        if (_position >= _text.Length || _text[_position] is not ('"' or '\''))
        {
            return TakeUntil(" \t\n\f\r>");
        }

        var quote = _text[_position++];
        var value = TakeUntil([quote]);
        _position = Math.Min(_position + 1, _text.Length);
        return value;
    }

    private string TakeUntil(ReadOnlySpan<char> stops)
    {
        var length = _text.AsSpan(_position).IndexOfAny(stops);
        var start = _position;
        _position = length < 0 ? _text.Length : _position + length;
        return _text[start.._position];
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }
}
