using System.Text;

namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>The alphabet that letters are set in.</summary>
internal enum MathFont
{
    Default,
    Roman,
    Bold,
    BoldItalic,
    Italic,
    Blackboard,
    Calligraphic,
}

/// <summary>Letters in an alphabet as MathML.</summary>
/// <remarks>
/// Blackboard and calligraphic letters have characters of their own (Unicode, Mathematical Alphanumeric Symbols) and
/// no other way to be shown. Bold and italics are classes of the style sheet: they then need no special font.
/// </remarks>
internal static class MathLetters
{
    private const int BlackboardCapitals = 0x1D538;
    private const int BlackboardDigits = 0x1D7D8;
    private const int ScriptCapitals = 0x1D49C;
    private const string BlackboardEarlier = "CℂHℍNℕPℙQℚRℝZℤ";
    private const string ScriptEarlier = "BℬEℰFℱHℋIℐLℒMℳRℛ";

    internal static bool Joins(MathFont font) => font is MathFont.Roman or MathFont.Bold or MathFont.Italic;

    internal static string Identifier(string letters, MathFont font) =>
        font switch
        {
            MathFont.Bold => $"<mi mathvariant=\"normal\" class=\"bold\">{MathMl.Text(letters)}</mi>",
            MathFont.BoldItalic => $"<mi class=\"bold\">{MathMl.Text(letters)}</mi>",
            MathFont.Italic when letters.Length > 1 => $"<mi class=\"italic\">{MathMl.Text(letters)}</mi>",
            MathFont.Roman when letters.Length == 1 => MathMl.Upright(letters),
            MathFont.Blackboard => MathMl.Upright(Mapped(letters, BlackboardCapitals, BlackboardEarlier)),
            MathFont.Calligraphic => MathMl.Upright(Mapped(letters, ScriptCapitals, ScriptEarlier)),
            _ => $"<mi>{MathMl.Text(letters)}</mi>",
        };

    internal static string Number(string digits, MathFont font) =>
        font switch
        {
            MathFont.Bold or MathFont.BoldItalic => $"<mn class=\"bold\">{digits}</mn>",
            MathFont.Blackboard when digits.Length == 1 => $"<mn>{new Rune(BlackboardDigits + digits[0] - '0')}</mn>",
            _ => $"<mn>{digits}</mn>",
        };

    private static string Mapped(string letter, int capitals, string earlier)
    {
        var found = earlier.IndexOf(letter, StringComparison.Ordinal);
        return found >= 0 && found % 2 == 0 ? earlier[(found + 1)..(found + 2)]
            : letter is [>= 'A' and <= 'Z'] ? new Rune(capitals + letter[0] - 'A').ToString()
            : throw new TexException($"{letter} has no blackboard or calligraphic form; only capitals A to Z have one");
    }
}
