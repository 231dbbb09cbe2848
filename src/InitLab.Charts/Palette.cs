namespace InitLab.Charts;

/// <summary>One look per scheme through the whole course, told apart by colour, dash and symbol.</summary>
/// <remarks>
/// The colours are those of Okabe and Ito (2008), which people with any common colour blindness tell apart; their black
/// and yellow, which vanish on dark or white pages, are replaced by a grey and a darker yellow.
/// </remarks>
public static class Palette
{
    private static readonly (string Family, TraceStyle Style)[] Families =
    [
        ("he kaiming", new("#009E73", "solid", "circle", "")),
        ("xavier glorot", new("#0072B2", "dash", "square", "/")),
        ("lecun cun", new("#E69F00", "dashdot", "diamond", "x")),
        ("orthogonal", new("#A89A00", "longdash", "star", "|")),
        ("large", new("#D55E00", "dot", "triangle-up", "\\")),
        ("small", new("#56B4E9", "longdashdot", "triangle-down", "-")),
        ("nudge nudged random", new("#009E73", "solid", "circle", "")),
        ("constant ones one equal same", new("#CC79A7", "2px,6px", "x", "+")),
        ("zeros zero", new("#8C8C8C", "8px,3px,2px,3px,2px,3px", "cross", ".")),
    ];

    private static readonly TraceStyle[] Slots = [.. Families.Select(family => family.Style).Distinct()];

    /// <summary>How many looks there are, and so how many schemes one figure can show.</summary>
    public static int Count => Slots.Length;

    /// <summary>
    /// Gives each name its look: its scheme's own, or else the first one that the figure does not use.
    /// </summary>
    /// <param name="names">
    /// Names of schemes or settings, such as <c>HeNormal</c> or <c>all zeros</c>; at most <see cref="Count"/>.
    /// </param>
    /// <returns>One look per name, in the same order, all different.</returns>
    /// <exception cref="ArgumentException">There are more names than looks: split the figure.</exception>
    public static IReadOnlyList<TraceStyle> Assign(IReadOnlyList<string> names)
    {
        if (names.Count > Count)
        {
            throw new ArgumentException(
                $"{names.Count} settings in one figure cannot be told apart: show at most {Count}, or draw two.",
                nameof(names)
            );
        }

        var styles = new TraceStyle?[names.Count];
        for (var i = 0; i < names.Count; i++)
        {
            var own = OfScheme(names[i]);
            styles[i] = styles.Contains(own) ? null : own;
        }

        var free = new Queue<TraceStyle>(Slots.Where(slot => !styles.Contains(slot)));
        return [.. styles.Select(style => style ?? free.Dequeue())];
    }

    private static TraceStyle? OfScheme(string name)
    {
        var words = Words(name).ToHashSet(StringComparer.Ordinal);
        return Families.FirstOrDefault(family => family.Family.Split(' ').Any(words.Contains)).Style;
    }

    // "HeNormal: N(0, 2/fanIn)" is he, normal; "all weights 0.1" is all, weights. What follows a colon is a formula.
    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        var text = name.Split(':')[0];
        for (var i = 1; i <= text.Length; i++)
        {
            var ends =
                i == text.Length || !char.IsLetter(text[i]) || (char.IsUpper(text[i]) && char.IsLower(text[i - 1]));
            if (ends)
            {
                yield return text[start..i].Trim(' ', '-', ',', '(').ToLowerInvariant();
                start = i;
            }
        }
    }
}
