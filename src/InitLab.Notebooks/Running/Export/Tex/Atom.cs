namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>What a piece of a formula is for the spacing around it (Knuth, The TeXbook, chapter 18).</summary>
internal enum AtomKind
{
    Ordinary,
    Function,
    Binary,
    Relation,
    Opening,
    Closing,
    Punctuation,
    Space,
}

/// <summary>A piece of a formula: one MathML element and how its neighbours see it.</summary>
/// <param name="MathMl">One MathML element.</param>
/// <param name="Kind">How its neighbours see it.</param>
/// <param name="HasLimits">Whether its scripts stand below and above it, as those of a sum.</param>
internal readonly record struct Atom(string MathMl, AtomKind Kind = AtomKind.Ordinary, bool HasLimits = false);
