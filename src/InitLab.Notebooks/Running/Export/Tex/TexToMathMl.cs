namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>TeX mathematics to MathML: a page then shows formulas with no script and no font of ours.</summary>
/// <remarks>
/// Own code, because no library for .NET does this without a browser or a network: it knows the part of TeX that a
/// course in mathematics needs (letters, scripts, fractions, roots, sums, delimiters, accents, matrices, cases,
/// aligned equations) and refuses the rest by name. The result is MathML Core (W3C), with the TeX as annotation.
/// </remarks>
internal static class TexToMathMl
{
    /// <summary>Translates one formula.</summary>
    /// <param name="tex">The formula without its dollars.</param>
    /// <param name="isDisplay">Whether it stands on a line of its own.</param>
    /// <param name="place">Where it stands, as the message of an error calls it.</param>
    /// <returns>One <c>math</c> element.</returns>
    /// <exception cref="TexException">The formula uses a command that is not known, or is not well-formed.</exception>
    internal static string Translate(string tex, bool isDisplay, string place)
    {
        try
        {
            var display = isDisplay ? " display=\"block\"" : "";
            var content = TexParser.Parse(tex);
            var annotation = $"<annotation encoding=\"application/x-tex\">{MathMl.Text(tex.Trim())}</annotation>";
            return $"<math{display}><semantics>{content}{annotation}</semantics></math>";
        }
        catch (TexException error)
        {
            throw new TexException(
                $"{place}: {error.Message}, in the formula {tex.Trim()}; write it another way.",
                error
            );
        }
    }
}
