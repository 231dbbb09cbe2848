namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A formula that a front end typesets.</summary>
/// <param name="formula">The formula in LaTeX, without delimiters.</param>
public sealed class MathString(string formula)
{
    /// <summary>Takes a text as a formula.</summary>
    /// <param name="formula">The formula in LaTeX.</param>
    public static explicit operator MathString(string formula) => new(formula);

    /// <summary>The formula for front ends.</summary>
    public IReadOnlyDictionary<string, object> ToMimeBundle() =>
        new Dictionary<string, object>(StringComparer.Ordinal) { ["text/latex"] = $"$${formula}$$" };

    /// <summary>The formula as written.</summary>
    public override string ToString() => formula;
}
