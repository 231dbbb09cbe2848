using System.Text.RegularExpressions;

namespace InitLab.Classroom.Markers;

/// <summary>A comment that was meant for a marker; left so, it would show learners what they must not see.</summary>
internal static partial class Misspelling
{
    /// <summary>What is wrong with the first such line of a cell of code and what to do, or null.</summary>
    public static string? In(string source)
    {
        foreach (var (index, line) in source.Split('\n').Index())
        {
            if (Meant().IsMatch(line) && !RegionKind.All.Any(kind => kind.Begins(line) || kind.Ends(line)))
            {
                var markers = string.Join(", ", RegionKind.All.Select(kind => $"'{kind.Begin}', '{kind.End}'"));
                return $"line {index + 1}, '{line.Trim()}', is nearly a marker: write one of {markers}";
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"^\s*//+\s*(BEGIN|START|END)[\s_-]*(THE[\s_-]*)?(SOLUTION|HIDDEN|MARK[\s_-]*SCHEME)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Meant();
}
