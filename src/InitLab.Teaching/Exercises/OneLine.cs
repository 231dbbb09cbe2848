using System.Globalization;
using System.Text;

namespace InitLab.Teaching.Exercises;

/// <summary>Makes one short line of a text that somebody else wrote.</summary>
internal static class OneLine
{
    /// <summary>The longest line, in characters.</summary>
    internal const int Most = 200;

    // More than this is not even read: what is left of it is far above a line.
    private const int MostRead = 4000;

    /// <summary>
    /// The text without control, format and broken characters, its white space single blanks, and cut with an ellipsis.
    /// A line stays as it is.
    /// </summary>
    internal static string Of(string text)
    {
        var line = new StringBuilder();
        var isGap = false;
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, MostRead)).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                isGap = line.Length > 0;
            }
            else if (rune != Rune.ReplacementChar && !IsHidden(rune))
            {
                line.Append(isGap ? " " : "").Append(rune);
                isGap = false;
            }
        }

        return line.Length <= Most ? line.ToString() : Cut(line);
    }

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static string Cut(StringBuilder line)
    {
        var most = Most - 1;
        return line.ToString(0, char.IsHighSurrogate(line[most - 1]) ? most - 1 : most).TrimEnd() + "…";
    }
}
