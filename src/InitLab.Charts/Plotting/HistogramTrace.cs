using System.Text.Json.Nodes;
using InitLab.Diagnostics;

namespace InitLab.Charts.Plotting;

/// <summary>A histogram as a line of shares in percent.</summary>
internal static class HistogramTrace
{
    /// <summary>Shares from 0.1 % to all, so that a spike and a broad hill are seen together.</summary>
    internal static Axis Shares => new("share of activations (%)") { Logarithmic = true, Range = (-1, 2.05) };

    internal static JsonObject Of(string name, TraceStyle style, Histogram histogram)
    {
        var trace = Traces.Line(name, style, Middles(histogram), Percent(histogram));
        trace["line"]!["shape"] = "hvh";
        return trace;
    }

    /// <summary>The middle of each bin.</summary>
    internal static IEnumerable<double> Middles(Histogram histogram) =>
        histogram.Counts.Select((_, bin) => histogram.Low + ((bin + 0.5) * histogram.BinWidth));

    /// <summary>The share of all numbers in each bin, in percent; a gap where it is empty.</summary>
    internal static IEnumerable<double> Percent(Histogram histogram)
    {
        var all = histogram.Counts.Sum() + histogram.Outside;
        return histogram.Counts.Select(count => count == 0 ? double.NaN : 100.0 * count / all);
    }
}
