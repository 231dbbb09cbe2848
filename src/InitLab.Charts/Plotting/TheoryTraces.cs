using System.Text.Json.Nodes;

namespace InitLab.Charts.Plotting;

/// <summary>The traces of <see cref="TheoryLine"/>s: thin and grey, each law with its own dash.</summary>
internal static class TheoryTraces
{
    private static readonly string[] Dashes = ["4px,3px", "12px,4px", "1px,4px", "12px,3px,2px,3px", "6px,6px"];

    /// <summary>One trace for each name.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="ends">Where a constant begins and ends.</param>
    /// <exception cref="ArgumentException">There are more names than dashes.</exception>
    internal static IEnumerable<JsonObject> Of(IReadOnlyList<TheoryLine> lines, (double Low, double High) ends)
    {
        var laws = lines.GroupBy(line => line.Name, StringComparer.Ordinal).ToList();
        return laws.Count <= Dashes.Length
            ? laws.Select((law, i) => Trace(law.Key, Dashes[i], [.. law.Select(line => Drawn(line, ends))]))
            : throw new ArgumentException(
                $"{laws.Count} laws in one figure cannot be told apart: show at most {Dashes.Length}.",
                nameof(lines)
            );
    }

    private static TheoryLine Drawn(TheoryLine line, (double Low, double High) ends)
    {
        return line.X.Count > 0 ? line : new TheoryLine(line.Name, [ends.Low, ends.High], [line.Y[0], line.Y[0]]);
    }

    // Lines of one name are one trace; a gap parts one from the next.
    private static JsonObject Trace(string name, string dash, List<TheoryLine> lines)
    {
        var trace = Traces.Line(name, new TraceStyle(ChartLayout.Ink, dash, "circle", ""), [], []);
        trace["mode"] = "lines";
        trace["line"]!["width"] = 1.5;
        trace.Remove("marker");
        trace["x"] = PlotlyJson.Numbers(lines.SelectMany(line => line.X.Append(double.NaN)));
        trace["y"] = PlotlyJson.Numbers(lines.SelectMany(line => line.Y.Append(double.NaN)));
        return trace;
    }
}
