using System.Collections.Frozen;

namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>The commands that stand for one sign.</summary>
internal static class TexSymbols
{
    /// <summary>Letters that TeX sets in italics.</summary>
    internal static FrozenDictionary<string, string> Letters { get; } =
        Table(
            "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ "
                + "lambda λ mu μ nu ν xi ξ pi π rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ "
                + "psi ψ omega ω ell ℓ imath ı jmath ȷ"
        );

    /// <summary>Letters and signs that TeX sets upright.</summary>
    internal static FrozenDictionary<string, string> Upright { get; } =
        Table(
            "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞ partial ∂ "
                + "nabla ∇ hbar ℏ Re ℜ Im ℑ aleph ℵ emptyset ∅ varnothing ∅ top ⊤ bot ⊥ forall ∀ exists ∃ angle ∠ "
                + "triangle △ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ prime ′ dagger † backslash \\ % % $ $ & & # # _ _ "
                + "checkmark ✓ square □ degree °"
        );

    /// <summary>Operators between two operands.</summary>
    internal static FrozenDictionary<string, string> Binary { get; } =
        Table(
            "cdot ⋅ times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ odot ⊙ otimes ⊗ oplus ⊕ ominus ⊖ cup ∪ cap ∩ "
                + "setminus ∖ land ∧ wedge ∧ lor ∨ vee ∨"
        );

    /// <summary>Relations and arrows.</summary>
    internal static FrozenDictionary<string, string> Relations { get; } =
        Table(
            "le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ asymp ≍ "
                + "lesssim ≲ gtrsim ≳ coloneqq ≔ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ mid ∣ "
                + "parallel ∥ perp ⟂ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ mapsto ↦ longrightarrow ⟶ "
                + "longmapsto ⟼ Rightarrow ⇒ implies ⟹ Leftarrow ⇐ impliedby ⟸ Leftrightarrow ⇔ iff ⟺ uparrow ↑ "
                + "downarrow ↓ nearrow ↗ searrow ↘ doteq ≐ models ⊨"
        );

    /// <summary>Large operators; their limits stand below and above, but those of integrals beside.</summary>
    internal static FrozenDictionary<string, string> Large { get; } =
        Table("sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ int ∫ iint ∬ iiint ∭ oint ∮");

    /// <summary>Functions written in upright letters.</summary>
    internal static FrozenSet<string> Functions { get; } =
        Names(
            "exp ln log lg sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan arg deg dim ker hom Pr gcd"
        );

    /// <summary>Functions whose scripts stand below them in a display.</summary>
    internal static FrozenSet<string> Limits { get; } = Names("lim max min sup inf limsup liminf det");

    /// <summary>Delimiters, each with what it shows; '.' is none.</summary>
    internal static FrozenDictionary<string, string> Delimiters { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["("] = "(",
            [")"] = ")",
            ["["] = "[",
            ["]"] = "]",
            ["/"] = "/",
            ["|"] = "|",
            ["."] = "",
            ["<"] = "⟨",
            [">"] = "⟩",
            ["\\{"] = "{",
            ["\\}"] = "}",
            ["\\|"] = "‖",
            ["\\lbrace"] = "{",
            ["\\rbrace"] = "}",
            ["\\lbrack"] = "[",
            ["\\rbrack"] = "]",
            ["\\vert"] = "|",
            ["\\lvert"] = "|",
            ["\\rvert"] = "|",
            ["\\Vert"] = "‖",
            ["\\lVert"] = "‖",
            ["\\rVert"] = "‖",
            ["\\langle"] = "⟨",
            ["\\rangle"] = "⟩",
            ["\\lfloor"] = "⌊",
            ["\\rfloor"] = "⌋",
            ["\\lceil"] = "⌈",
            ["\\rceil"] = "⌉",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Accents, each with its sign and whether it grows with what it stands on.</summary>
    internal static FrozenDictionary<string, (string Sign, bool Grows)> Accents { get; } =
        new Dictionary<string, (string, bool)>(StringComparer.Ordinal)
        {
            ["hat"] = ("^", false),
            ["bar"] = ("¯", false),
            ["tilde"] = ("~", false),
            ["vec"] = ("→", false),
            ["dot"] = ("˙", false),
            ["ddot"] = ("¨", false),
            ["check"] = ("ˇ", false),
            ["widehat"] = ("^", true),
            ["widetilde"] = ("~", true),
            ["overrightarrow"] = ("→", true),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Spaces, in em.</summary>
    internal static FrozenDictionary<string, string> Spaces { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["\\,"] = "0.167em",
            ["\\:"] = "0.222em",
            ["\\>"] = "0.222em",
            ["\\;"] = "0.278em",
            ["\\!"] = "-0.167em",
            ["\\ "] = "0.333em",
            ["~"] = "0.333em",
            ["\\quad"] = "1em",
            ["\\qquad"] = "2em",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Table(string pairs)
    {
        var words = pairs.Split(' ');
        return Enumerable
            .Range(0, words.Length / 2)
            .ToFrozenDictionary(index => words[2 * index], index => words[(2 * index) + 1], StringComparer.Ordinal);
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
