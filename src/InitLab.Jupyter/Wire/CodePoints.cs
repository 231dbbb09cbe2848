namespace InitLab.Jupyter.Wire;

/// <summary>Positions in a text: Jupyter counts code points, .NET counts UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The UTF-16 position of a code point; one outside the text is the nearer end.</summary>
    public static int ToUtf16(string text, int codePoints)
    {
        var position = 0;
        for (var left = codePoints; left > 0 && position < text.Length; left--)
        {
            position += IsPair(text, position) ? 2 : 1;
        }

        return position;
    }

    /// <summary>How many code points stand before a UTF-16 position.</summary>
    public static int FromUtf16(string text, int position)
    {
        var codePoints = 0;
        for (var at = 0; at < position; codePoints++)
        {
            at += IsPair(text, at) ? 2 : 1;
        }

        return codePoints;
    }

    private static bool IsPair(string text, int position) =>
        position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]);
}
