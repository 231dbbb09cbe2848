using System.Text;

namespace InitLab.Classroom.Examination.Records;

/// <summary>An error of a cell in one line that any page or table can hold.</summary>
internal static class ErrorLine
{
    private const int Longest = 300;

    /// <summary>The text with every control character a blank, cut where it is too long.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= Longest)
            {
                return line.Append('…').ToString();
            }

            line.Append(IsBreak(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }

    private static bool IsBreak(Rune rune) => Rune.IsControl(rune) || rune.Value is '\u2028' or '\u2029';
}
