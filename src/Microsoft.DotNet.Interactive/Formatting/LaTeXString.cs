namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>LaTeX that a front end typesets.</summary>
/// <param name="latex">The LaTeX, with its own delimiters or environment.</param>
public sealed class LaTeXString(string latex)
{
    /// <summary>Takes a text as LaTeX.</summary>
    /// <param name="latex">The LaTeX.</param>
    public static explicit operator LaTeXString(string latex) => new(latex);

    /// <summary>The LaTeX for front ends.</summary>
    public IReadOnlyDictionary<string, object> ToMimeBundle() =>
        new Dictionary<string, object>(StringComparer.Ordinal) { ["text/latex"] = latex };

    /// <summary>The LaTeX as written.</summary>
    public override string ToString() => latex;
}
