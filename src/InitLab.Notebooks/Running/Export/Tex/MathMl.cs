using System.Net;

namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>The MathML elements that formulas are built of.</summary>
internal static class MathMl
{
    internal static string Text(string text) => WebUtility.HtmlEncode(text);

    internal static string Upright(string letter) => $"<mi mathvariant=\"normal\">{Text(letter)}</mi>";

    internal static string Operator(string sign) => $"<mo>{Text(sign)}</mo>";

    /// <summary>An operator without the space that MathML puts around it.</summary>
    internal static string Tight(string sign) => $"<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">{Text(sign)}</mo>";

    internal static string Fence(string sign, string form) =>
        $"<mo fence=\"true\" form=\"{form}\" stretchy=\"false\">{Text(sign)}</mo>";

    internal static string Growing(string sign, string form) =>
        sign.Length == 0 ? "" : $"<mo fence=\"true\" form=\"{form}\" stretchy=\"true\">{Text(sign)}</mo>";

    internal static string Space(string width) => $"<mspace width=\"{width}\"/>";

    internal static string Element(string name, params ReadOnlySpan<string> children) =>
        $"<{name}>{string.Concat(children)}</{name}>";

    /// <summary>Atoms side by side as one element, with TeX's spaces where MathML's own rules differ.</summary>
    /// <param name="atoms">The atoms, left to right.</param>
    /// <param name="before">What stands left of them: <see cref="AtomKind.Opening"/> is nothing.</param>
    internal static string Row(IReadOnlyList<Atom> atoms, AtomKind before = AtomKind.Opening)
    {
        var parts = new List<string>(atoms.Count);
        foreach (var atom in atoms)
        {
            if (NeedsThinSpace(before, atom.Kind))
            {
                parts.Add(Space("0.167em"));
            }

            parts.Add(parts.Count > 0 || before != AtomKind.Opening ? InPlace(atom, before) : atom.MathMl);
            before = atom.Kind;
        }

        return parts.Count == 1 ? parts[0] : Element("mrow", [.. parts]);
    }

    private static bool NeedsThinSpace(AtomKind before, AtomKind after) =>
        (before == AtomKind.Function && after is AtomKind.Ordinary or AtomKind.Function)
        || (before is AtomKind.Ordinary or AtomKind.Closing && after == AtomKind.Function);

    // MathML tells a sign from an operator by the place in its row alone; TeX looks at what stands on its left.
    private static string InPlace(Atom atom, AtomKind before)
    {
        const string plain = "<mo>";
        if (
            atom.Kind is not (AtomKind.Binary or AtomKind.Relation)
            || !atom.MathMl.StartsWith(plain, StringComparison.Ordinal)
        )
        {
            return atom.MathMl;
        }

        var isSign =
            atom.Kind == AtomKind.Binary && before is not (AtomKind.Ordinary or AtomKind.Closing or AtomKind.Function);
        return $"<mo form=\"{(isSign ? "prefix" : "infix")}\">{atom.MathMl[plain.Length..]}";
    }
}
