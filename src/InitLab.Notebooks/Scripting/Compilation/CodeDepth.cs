using System.Buffers;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>
/// Tells code that is nested too deeply for the compiler, which such code ends together with its process.
/// </summary>
/// <remarks>
/// Counts what makes Roslyn descend: open brackets, and the words and signs of one unbroken expression.
/// </remarks>
internal static class CodeDepth
{
    private const int DeepestBracket = 256;
    private const int LongestChain = 2500;
    private static readonly SearchValues<char> Breaks = SearchValues.Create(";,{}");

    /// <summary>The line (1 is the first) in which the code becomes too deep, or null when it does not.</summary>
    public static int? TooDeepAt(string code)
    {
        var (brackets, angles, chain, line) = (0, 0, 0, 1);
        for (var i = 0; i < code.Length; i++)
        {
            i = AfterText(code, i, ref line);
            var letter = i < code.Length ? code[i] : '\n';
            line += letter == '\n' ? 1 : 0;
            brackets = Math.Max(0, brackets + Opened(letter));
            angles = Breaks.Contains(letter) && letter != ',' ? 0 : Math.Max(0, angles + Angle(code, i));
            chain =
                Breaks.Contains(letter) ? 0
                : IsNewWord(code, i) ? chain + 1
                : chain;
            if (brackets > DeepestBracket || angles > DeepestBracket || chain > LongestChain)
            {
                return line;
            }
        }

        return null;
    }

    private static int Opened(char letter) =>
        letter switch
        {
            '(' or '[' or '{' => 1,
            ')' or ']' or '}' => -1,
            _ => 0,
        };

    private static int Angle(string code, int i) =>
        i >= code.Length ? 0
        : code[i] == '<' ? 1
        : code[i] == '>' && i > 0 && code[i - 1] is not '=' ? -1
        : 0;

    // A sign, or the first letter of a word.
    private static bool IsNewWord(string code, int i) =>
        i < code.Length
        && !char.IsWhiteSpace(code[i])
        && (!char.IsLetterOrDigit(code[i]) || i == 0 || !char.IsLetterOrDigit(code[i - 1]));

    // Comments and plain strings nest nothing; what stands in an interpolated string does.
    private static int AfterText(string code, int i, ref int line)
    {
        var rest = code.AsSpan(Math.Min(i, code.Length));
        var isPlain = i == 0 || code[i - 1] is not ('$' or '@' or '"');
        var length =
            rest.StartsWith("//") ? Until(rest, 2, "\n") - 1
            : rest.StartsWith("/*") ? Until(rest, 2, "*/")
            : isPlain && rest.StartsWith("\"\"\"") ? Until(rest, 3, "\"\"\"")
            : isPlain && rest.StartsWith("\"") ? StringLength(rest)
            : 0;
        line += rest[..length].Count('\n');
        return i + length;
    }

    private static int Until(ReadOnlySpan<char> text, int start, string end) =>
        text[start..].IndexOf(end) is >= 0 and var found ? start + found + end.Length : text.Length;

    private static int StringLength(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '"')
            {
                return i + 1;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return 1;
    }
}
