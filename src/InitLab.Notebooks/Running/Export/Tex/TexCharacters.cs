namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>The characters that stand for themselves.</summary>
internal static class TexCharacters
{
    internal static Atom Read(string character) =>
        character switch
        {
            "(" or "[" => new Atom(MathMl.Fence(character, "prefix"), AtomKind.Opening),
            ")" or "]" => new Atom(MathMl.Fence(character, "postfix"), AtomKind.Closing),
            "+" or "±" or "·" or "×" => new Atom(MathMl.Operator(character), AtomKind.Binary),
            "-" or "−" => new Atom(MathMl.Operator("−"), AtomKind.Binary),
            "*" => new Atom(MathMl.Operator("∗"), AtomKind.Binary),
            "=" or "<" or ">" or ":" or "≤" or "≥" or "≈" or "≠" or "→" or "∈" => new Atom(
                MathMl.Operator(character),
                AtomKind.Relation
            ),
            "," or ";" => new Atom(MathMl.Operator(character), AtomKind.Punctuation),
            "!" => new Atom(MathMl.Operator(character), AtomKind.Closing),
            "|" => new Atom(MathMl.Tight("|")),
            "/" => new Atom(MathMl.Tight("/")),
            "." or "?" or "…" or "∞" or "∂" or "°" => new Atom(MathMl.Upright(character)),
            "~" => new Atom(MathMl.Space(TexSymbols.Spaces["~"]), AtomKind.Space),
            "%" or "#" or "$" => throw new TexException($"{character} stands alone where \\{character} is meant"),
            _ => throw new TexException($"the character {character} is not known"),
        };
}
