namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>Sums, integrals and functions with a name.</summary>
internal static class TexFunctions
{
    /// <summary>The operator or function of a command, or null when the command is another.</summary>
    internal static Atom? Read(string name) =>
        TexSymbols.Large.TryGetValue(name, out var large)
            ? new Atom(MathMl.Operator(large), AtomKind.Opening, !name.EndsWith("int", StringComparison.Ordinal))
        : TexSymbols.Functions.Contains(name) ? Named(name)
        : TexSymbols.Limits.Contains(name) ? WithLimits(name)
        : null;

    internal static Atom Named(string name) => new($"<mi>{MathMl.Text(name)}</mi>", AtomKind.Function);

    internal static Atom WithLimits(string name)
    {
        var spaced = name is "limsup" or "liminf" ? name.Insert(3, "\u2009") : name;
        return new Atom(
            $"<mo movablelimits=\"true\" form=\"prefix\" lspace=\"0\" rspace=\"0\">{MathMl.Text(spaced)}</mo>",
            AtomKind.Function,
            HasLimits: true
        );
    }
}
