using System.Text.Json.Nodes;
using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Diagnostics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Charts;

/// <summary>The weights that one scheme drew.</summary>
/// <param name="Name">The scheme, as the legend shows it.</param>
/// <param name="Statistics">The weights.</param>
public sealed record WeightSample(string Name, SampleStatistics Statistics)
{
    /// <summary>Takes the weights of a layer.</summary>
    /// <param name="name">The scheme, as the legend shows it.</param>
    /// <param name="weights">fanIn × fanOut; ten thousand or more make a smooth histogram.</param>
    public static WeightSample Of(string name, Matrix<double> weights) => new(name, SampleStatistics.Of(weights));
}

/// <summary>How weights are spread: histograms as densities, and over them the laws they come from.</summary>
public static class WeightHistogram
{
    private const int Bins = 61;

    /// <summary>Draws the histograms.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="samples">One per scheme.</param>
    /// <param name="densities">Laws to compare with, such as <see cref="WeightDensity.Normal"/>.</param>
    /// <exception cref="ArgumentException">There is no sample, or a weight is not finite.</exception>
    public static Figure Draw(
        string title,
        IReadOnlyList<WeightSample> samples,
        params IReadOnlyList<TheoryLine> densities
    )
    {
        if (samples.Count == 0 || samples.Any(sample => !sample.Statistics.AreFinite))
        {
            throw new ArgumentException("Give one sample or more, all of finite weights.", nameof(samples));
        }

        var widest = samples.Max(sample => Math.Max(-sample.Statistics.Minimum, sample.Statistics.Maximum));
        var end = widest > 0 ? widest : 1;
        var styles = Palette.Assign([.. samples.Select(sample => sample.Name)]);
        var x = new Axis("weight (no unit)") { Range = (-end, end) };
        var y = new Axis("density (per unit of weight)");
        var traces = samples.Select((sample, i) => Trace(sample, styles[i], end));
        var figure = new JsonObject
        {
            ["data"] = new JsonArray([.. traces, .. TheoryTraces.Of(densities, (-end, end))]),
            ["layout"] = ChartLayout.Create(title, x, y),
        };
        return new Figure(new Caption(title, Sentence(samples), Table(samples)), figure);
    }

    private static JsonObject Trace(WeightSample sample, TraceStyle style, double end)
    {
        var histogram = sample.Statistics.Histogram(-end, end, Bins);
        var middles = Enumerable.Range(0, Bins).Select(bin => -end + ((bin + 0.5) * histogram.BinWidth));
        var heights = histogram.Counts.Select(count => count / (sample.Statistics.Count * histogram.BinWidth));
        var trace = Traces.Line(sample.Name, style, middles, heights);
        trace["line"]!["shape"] = "hvh";
        return trace;
    }

    private static string Sentence(IReadOnlyList<WeightSample> samples)
    {
        var spreads = samples.Select(sample =>
            $"{NumberText.Of(Deviation(sample))} for {sample.Name} (largest {NumberText.Of(Largest(sample))})"
        );
        return $"How the weights are spread: the standard deviation is {string.Join(", ", spreads)}.";
    }

    private static FigureTable Table(IReadOnlyList<WeightSample> samples)
    {
        return FigureTable.Of(
            samples,
            ("scheme", sample => sample.Name),
            ("weights", sample => NumberText.Of(sample.Statistics.Count)),
            ("mean", sample => NumberText.Of(sample.Statistics.Mean)),
            ("standard deviation", sample => NumberText.Of(Deviation(sample))),
            ("largest magnitude", sample => NumberText.Of(Largest(sample)))
        );
    }

    private static double Deviation(WeightSample sample) => Math.Sqrt(sample.Statistics.Variance);

    private static double Largest(WeightSample sample) =>
        Math.Max(-sample.Statistics.Minimum, sample.Statistics.Maximum);
}
