using System.Text.Json.Nodes;
using InitLab.Diagnostics;
using InitLab.Experiments;

namespace InitLab.Charts.Plotting;

/// <summary>The four panels of <see cref="ScaleSlider"/>, on axes that stay the same from stop to stop.</summary>
/// <param name="studies">All stops.</param>
internal sealed class ScaleChart(IReadOnlyList<LayerStudy> studies)
{
    private const string First = "first hidden layer";
    private const string Last = "last hidden layer";

    private static readonly LayerQuantity[] Quantities =
    [
        LayerQuantity.Signal,
        LayerQuantity.Gradient,
        LayerQuantity.Flat,
    ];

    private readonly bool _isSigned = studies.Any(study => study.Histograms.Any(histogram => histogram.Low < 0));

    private readonly IReadOnlyList<TraceStyle> _styles = Palette.Assign([First, Last, "median and range"]);

    private readonly IReadOnlyList<BandScale> _scales =
    [
        .. Quantities.Select(quantity =>
            quantity == LayerQuantity.Flat
                ? new BandScale(false, -4, 104)
                : BandScale.Of(studies.SelectMany(study => study[quantity].Values), [], quantity.Logarithmic)
        ),
    ];

    internal IReadOnlyList<Panel> Panels(LayerStudy study)
    {
        var histograms = new Panel(
            "",
            new Axis("activation h (share of the largest)") { Range = (_isSigned ? -1.02 : -0.02, 1.02) },
            HistogramTrace.Shares,
            [Histogram(First, _styles[0], study.Histograms[0]), Histogram(Last, _styles[1], study.Histograms[^1])]
        );
        return [histograms, .. Quantities.Select((quantity, q) => Profile(study[quantity], quantity, _scales[q]))];
    }

    /// <summary>What the traces become at a stop.</summary>
    internal JsonArray Frame(LayerStudy study)
    {
        var traces = Panels(study).SelectMany(panel => panel.Traces);
        return
        [
            .. traces.Select(trace =>
                (JsonNode)new JsonObject { ["x"] = trace["x"]!.DeepClone(), ["y"] = trace["y"]!.DeepClone() }
            ),
        ];
    }

    private static JsonObject Histogram(string name, TraceStyle style, Histogram histogram)
    {
        var end = Math.Max(Math.Abs(histogram.Low), Math.Abs(histogram.High));
        var trace = HistogramTrace.Of(name, style, histogram);
        trace["x"] = PlotlyJson.Numbers(HistogramTrace.Middles(histogram).Select(middle => middle / end));
        return trace;
    }

    private Panel Profile(Sweep sweep, LayerQuantity quantity, BandScale scale)
    {
        var chart = new BandChart([sweep with { Name = "median and range" }], [], quantity.Logarithmic)
        {
            Scale = scale,
            Styles = [_styles[2]],
        };
        var y = new Axis(quantity.Title) { Logarithmic = quantity.Logarithmic, Range = scale.Range };
        // Every stop has the same traces: no marks at the ends, which come and go.
        return new Panel("", new Axis("hidden layer"), y, [.. chart.Traces().Take(2)]);
    }
}
