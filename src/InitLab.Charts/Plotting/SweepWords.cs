using InitLab.Charts.Rendering;
using InitLab.Experiments;

namespace InitLab.Charts.Plotting;

/// <summary>Sweeps in words and as a table of numbers.</summary>
internal static class SweepWords
{
    private const int MostNamed = 4;
    private const int MostColumns = 6;

    /// <summary>How many seeds there were, such as <c>, median and range over 8 seeds</c>; empty for one.</summary>
    internal static string Seeds(IReadOnlyList<Sweep> sweeps)
    {
        var seeds = sweeps.SelectMany(sweep => sweep.Values).Select(value => value.Seeds).ToList();
        var (fewest, most) = (seeds.Min(), seeds.Max());
        return most == 1 ? ""
            : fewest == most ? $", median and range over {most} seeds"
            : $", median and range over {fewest} to {most} seeds";
    }

    /// <summary>What the sweeps come to, such as <c>0.01 for HeNormal, 2.3 for XavierNormal</c>.</summary>
    internal static string List(IReadOnlyList<Sweep> sweeps, Func<Sweep, string> text)
    {
        var named = sweeps.Take(MostNamed).Select(sweep => $"{text(sweep)} for {sweep.Name}");
        var rest = sweeps.Count > MostNamed ? $" and so on for {sweeps.Count - MostNamed} more" : "";
        return string.Join(", ", named) + rest;
    }

    /// <summary>One row per sweep, and in the columns the medians with their ranges.</summary>
    /// <param name="sweeps">The sweeps.</param>
    /// <param name="of">What was varied, without its unit.</param>
    internal static FigureTable Table(IReadOnlyList<Sweep> sweeps, string of)
    {
        var at = sweeps.SelectMany(sweep => sweep.At).Distinct().Order().ToList();
        var columns = Thinning.Of(at, MostColumns).Select(x => ($"{of} {NumberText.Of(x)}", Cell(x)));
        return FigureTable.Of(sweeps, [("setting", sweep => sweep.Name), .. columns]);
    }

    /// <summary>The text with a capital at its beginning; letters of formulas stay as they are.</summary>
    internal static string Capital(string text)
    {
        return text.Length > 1 && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetterLower(text[1])
            ? char.ToUpperInvariant(text[0]) + text[1..]
            : text;
    }

    /// <summary>A title without its unit: what stands before the bracket.</summary>
    internal static string Bare(string title) => title.Split(" (", 2)[0];

    private static Func<Sweep, string> Cell(double x)
    {
        return sweep =>
        {
            var place = sweep.At.ToList().IndexOf(x);
            return place < 0 ? "–" : Text(sweep.Values[place]);
        };
    }

    private static string Text(SeedValues values)
    {
        var median = NumberText.Of(values.Median);
        return values.Seeds == 1
            ? median
            : $"{median} [{NumberText.Of(values.Smallest)}, {NumberText.Of(values.Largest)}]";
    }
}
