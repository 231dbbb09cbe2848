using System.Text;
using System.Xml;

namespace InitLab.Classroom.Grading.Reports;

/// <summary>Text of unknown origin without the characters that no document may hold.</summary>
internal static class PlainText
{
    /// <summary>The text with U+FFFD for control characters and halves of surrogate pairs.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                plain.Append(text, i, 2);
                i++;
            }
            else
            {
                plain.Append(IsAllowed(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return plain.ToString();
    }

    /// <summary>The same in one line.</summary>
    public static string Line(string text) =>
        new([
            .. Of(text).Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? '\uFFFD' : letter),
        ]);

    private static bool IsAllowed(char letter) =>
        letter is '\t' or '\n' or '\r' || (XmlConvert.IsXmlChar(letter) && !char.IsControl(letter));
}
