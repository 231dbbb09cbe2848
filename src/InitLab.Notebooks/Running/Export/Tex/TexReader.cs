using System.Text;

namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>Reads a formula token by token.</summary>
/// <param name="tex">The formula without its dollars.</param>
internal sealed class TexReader(string tex)
{
    private int _position;

    /// <summary>The next token, or null at the end; blanks are passed over.</summary>
    internal TexToken? Peek()
    {
        SkipBlanks();
        return _position < tex.Length ? TexToken.At(tex, _position) : null;
    }

    /// <summary>Takes the next token.</summary>
    internal TexToken Take()
    {
        var token = Peek() ?? throw new TexException("the formula ends too early");
        _position += token.Text.Length;
        return token;
    }

    /// <summary>Takes the first digit of the number that comes next: <c>x^12</c> raises to 1.</summary>
    internal string TakeDigit()
    {
        SkipBlanks();
        return tex.Substring(_position++, 1);
    }

    /// <summary>Takes the next token if it is the given one.</summary>
    internal bool TakeIf(string text)
    {
        if (Peek()?.Text != text)
        {
            return false;
        }

        _position += text.Length;
        return true;
    }

    /// <summary>Takes the token that must come next.</summary>
    internal void Expect(string text)
    {
        if (!TakeIf(text))
        {
            throw new TexException($"{Peek()?.Text ?? "the end"} stands where {text} must stand");
        }
    }

    /// <summary>Takes a group of plain text in braces, blanks included.</summary>
    internal string TakeText()
    {
        Expect("{");
        var text = new StringBuilder();
        for (var depth = 1; _position < tex.Length; )
        {
            var token = TexToken.At(tex, _position).Text;
            _position += token.Length;
            depth += token switch
            {
                "{" => 1,
                "}" => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return text.ToString();
            }

            text.Append(TextOf(token));
        }

        throw new TexException("a group of text has no closing }");
    }

    /// <summary>Takes what stands in optional brackets without looking into it, if it comes next.</summary>
    internal void SkipOption()
    {
        if (TakeIf("["))
        {
            var end = tex.IndexOf(']', _position);
            _position = end < 0 ? throw new TexException("[ has no closing ]") : end + 1;
        }
    }

    private static string TextOf(string token) =>
        token switch
        {
            "{" or "}" => "",
            "\\," or "\\;" or "\\:" => "\u2009",
            "\\ " or "~" => "\u00a0",
            "\\%" or "\\$" or "\\&" or "\\#" or "\\_" or "\\{" or "\\}" => token[1..],
            ['\\' or '$', ..] => throw new TexException($"{token} is not known inside text"),
            _ => token,
        };

    private void SkipBlanks()
    {
        while (_position < tex.Length && char.IsWhiteSpace(tex[_position]))
        {
            _position++;
        }
    }
}
