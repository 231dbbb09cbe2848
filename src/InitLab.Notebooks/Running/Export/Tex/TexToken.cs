using System.Text;

namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>One token of TeX: a command with its backslash, a number, or one character.</summary>
/// <param name="Text">The token as written.</param>
internal readonly record struct TexToken(string Text)
{
    internal bool IsCommand => Text.Length > 1 && Text[0] == '\\';

    internal bool IsNumber => char.IsAsciiDigit(Text[0]);

    internal bool IsLetter => !IsCommand && Rune.TryGetRuneAt(Text, 0, out var rune) && Rune.IsLetter(rune);

    /// <summary>The token that begins at a position of a formula.</summary>
    internal static TexToken At(string tex, int position)
    {
        var rest = tex.AsSpan(position);
        return new TexToken(tex.Substring(position, Length(rest)));
    }

    private static int Length(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '\\')
        {
            return CommandLength(rest);
        }

        if (char.IsAsciiDigit(rest[0]))
        {
            return NumberLength(rest);
        }

        Rune.DecodeFromUtf16(rest, out _, out var length);
        return length;
    }

    private static int CommandLength(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
        {
            length++;
        }

        return rest.Length == 1
            ? throw new TexException("the formula ends with a lone backslash")
            : Math.Max(length, 2);
    }

    private static int NumberLength(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (
            length < rest.Length
            && (
                char.IsAsciiDigit(rest[length])
                || (rest[length] == '.' && length + 1 < rest.Length && char.IsAsciiDigit(rest[length + 1]))
            )
        )
        {
            length++;
        }

        return length;
    }
}
