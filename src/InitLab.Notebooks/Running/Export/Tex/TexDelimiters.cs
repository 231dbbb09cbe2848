namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>Delimiters: alone, of a given size, or grown to what they enclose.</summary>
internal static class TexDelimiters
{
    /// <summary>What stands between <c>\left</c>, already taken, and <c>\right</c>.</summary>
    internal static string Pair(TexParser parser)
    {
        var left = MathMl.Growing(Take(parser), "prefix");
        var content = MathMl.Row(parser.Row());
        parser.Reader.Expect("\\right");
        return MathMl.Element("mrow", left, content, MathMl.Growing(Take(parser), "postfix"));
    }

    /// <summary>The delimiter that must come next.</summary>
    internal static string Take(TexParser parser)
    {
        var token = parser.Reader.Take().Text;
        return TexSymbols.Delimiters.TryGetValue(token, out var sign)
            ? sign
            : throw new TexException($"{token} stands where a delimiter must stand");
    }

    /// <summary>A delimiter after <c>\big</c> and its like, or null when the command is another.</summary>
    internal static Atom? Sized(TexParser parser, string name)
    {
        var side = name[^1] is 'l' or 'r' or 'm' ? name[^1] : ' ';
        var size = name.TrimEnd('l', 'r', 'm') switch
        {
            "big" => "1.2em",
            "Big" => "1.8em",
            "bigg" => "2.4em",
            "Bigg" => "3em",
            _ => null,
        };
        if (size is null)
        {
            return null;
        }

        var sign = MathMl.Text(Take(parser));
        var element = $"<mo stretchy=\"true\" symmetric=\"true\" minsize=\"{size}\" maxsize=\"{size}\">{sign}</mo>";
        return new Atom(element, Kind(side, sign));
    }

    /// <summary>A delimiter in the size of the text, or null when the command is another.</summary>
    internal static Atom? Plain(string command)
    {
        if (!TexSymbols.Delimiters.TryGetValue(command, out var sign))
        {
            return null;
        }

        var side = command[1] is 'l' or 'r' ? command[1] : ' ';
        var kind = Kind(side, sign);
        return new Atom(
            kind switch
            {
                AtomKind.Opening => MathMl.Fence(sign, "prefix"),
                AtomKind.Closing => MathMl.Fence(sign, "postfix"),
                _ => MathMl.Tight(sign),
            },
            kind
        );
    }

    private static AtomKind Kind(char side, string sign) =>
        (side, sign) switch
        {
            ('l', _) or (_, "(" or "[" or "{" or "⟨" or "⌊" or "⌈") => AtomKind.Opening,
            ('r', _) or (_, ")" or "]" or "}" or "⟩" or "⌋" or "⌉") => AtomKind.Closing,
            _ => AtomKind.Ordinary,
        };
}
