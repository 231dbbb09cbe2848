using System.Text.Json.Nodes;

namespace InitLab.Charts.Plotting;

/// <summary>The traces of <see cref="LossCurves"/>: per setting a band and, over all bands, the medians.</summary>
internal sealed class LossChart
{
    private readonly IReadOnlyList<LossBand> _bands;
    private readonly IReadOnlyList<TraceStyle> _styles;
    private readonly bool _logarithmic;
    private readonly double _ceiling;
    private readonly double _floor;

    internal LossChart(IReadOnlyList<LossBand> bands, bool logarithmic)
    {
        (_bands, _logarithmic) = (bands, logarithmic);
        _styles = Palette.Assign([.. bands.Select(band => band.Name)]);
        var drawn = bands
            .SelectMany(band => band.Points)
            .SelectMany(point => new[] { point.Smallest, point.Median, point.Largest })
            .Where(Drawable)
            .DefaultIfEmpty(1)
            .ToList();
        (_floor, _ceiling) = (drawn.Min(), drawn.Max());
    }

    internal JsonArray Traces()
    {
        return [.. _bands.Select((band, i) => (JsonNode)Band(band, i)), .. _bands.Select((band, i) => Median(band, i))];
    }

    // A band that a diverged seed or a loss of 0 on a logarithmic axis would break is cut at the figure's ends.
    private JsonObject Band(LossBand band, int i)
    {
        var low = band.Points.Select(point => Math.Clamp(point.Smallest, _floor, _ceiling));
        var high = band.Points.Select(point => Math.Clamp(point.Largest, _floor, _ceiling));
        return Plotting.Traces.Band(band.Name, _styles[i], Steps(band), ([.. low], [.. high]));
    }

    private JsonObject Median(LossBand band, int i)
    {
        var medians = band.Points.Select(point => Drawable(point.Median) ? point.Median : double.NaN);
        return Plotting.Traces.Line(band.Name, _styles[i], Steps(band), medians);
    }

    private bool Drawable(double loss) => double.IsFinite(loss) && (loss > 0 || !_logarithmic);

    private static double[] Steps(LossBand band) => [.. band.Steps.Select(step => (double)step)];
}
