namespace InitLab.Charts;

/// <summary>What theory says, drawn as a thin grey line over what was measured.</summary>
/// <remarks>Lines of one name look the same and share one entry of the legend.</remarks>
/// <param name="Name">The law, such as <c>(c²/2)ᴸ</c>.</param>
/// <param name="X">Where it is drawn; none for a constant, which runs through the whole figure.</param>
/// <param name="Y">Its values there.</param>
public sealed record TheoryLine(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    /// <summary>A law as a function.</summary>
    /// <param name="name">The law, as the legend shows it.</param>
    /// <param name="at">Where it is drawn, from the smallest to the largest.</param>
    /// <param name="law">The function.</param>
    public static TheoryLine Of(string name, IReadOnlyList<double> at, Func<double, double> law) =>
        new(name, at, [.. at.Select(law)]);

    /// <summary>A law as a function of a whole number, such as a depth.</summary>
    /// <param name="name">The law, as the legend shows it.</param>
    /// <param name="at">Where it is drawn, from the smallest to the largest.</param>
    /// <param name="law">The function.</param>
    public static TheoryLine Of(string name, IReadOnlyList<int> at, Func<int, double> law) =>
        new(name, [.. at.Select(number => (double)number)], [.. at.Select(law)]);

    /// <summary>A number to compare with, such as the loss of a guess, ln C.</summary>
    /// <param name="name">What it is, as the legend shows it.</param>
    /// <param name="value">The number.</param>
    public static TheoryLine Constant(string name, double value) => new(name, [], [value]);
}
