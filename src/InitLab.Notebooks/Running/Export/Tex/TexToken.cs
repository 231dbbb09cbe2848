namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>One token of TeX: a command with its backslash, a number, one character, or blanks.</summary>
/// <param name="Text">The token as written; blanks are one ' '.</param>
internal readonly record struct TexToken(string Text)
{
    internal bool IsCommand => Text.Length > 1 && Text[0] == '\\';

    internal bool IsNumber => char.IsAsciiDigit(Text[0]);

    internal bool IsLetter => !IsCommand && System.Text.Rune.IsLetter(System.Text.Rune.GetRuneAt(Text, 0));
}
