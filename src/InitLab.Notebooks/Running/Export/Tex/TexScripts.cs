namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>Scripts beside an atom, or below and above it.</summary>
internal static class TexScripts
{
    internal static Atom Attach(Atom atom, string? below, string? above)
    {
        var name = (below, above, atom.HasLimits) switch
        {
            (null, null, _) => null,
            (not null, null, true) => "munder",
            (null, not null, true) => "mover",
            (_, _, true) => "munderover",
            (not null, null, false) => "msub",
            (null, not null, false) => "msup",
            _ => "msubsup",
        };
        return name is null ? atom : atom with { MathMl = MathMl.Element(name, atom.MathMl, below ?? "", above ?? "") };
    }
}
