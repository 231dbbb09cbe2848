using System.Text.Json.Nodes;
using InitLab.Charts.Rendering;
using InitLab.Experiments;

namespace InitLab.Charts.Plotting;

/// <summary>The traces of sweeps in one panel: their bands, over them the medians, and the laws of theory.</summary>
/// <param name="sweeps">One per setting.</param>
/// <param name="theory">The laws.</param>
/// <param name="logarithmic">Whether the axis that goes up is logarithmic.</param>
internal sealed class BandChart(IReadOnlyList<Sweep> sweeps, IReadOnlyList<TheoryLine> theory, bool logarithmic)
{
    /// <summary>One look per sweep.</summary>
    internal required IReadOnlyList<TraceStyle> Styles { get; init; }

    /// <summary>What a point at the ceiling says.</summary>
    internal string Infinite { get; init; } = "∞";

    /// <summary>The range of the axis that goes up.</summary>
    internal BandScale Scale { get; init; } = ScaleOf(sweeps, theory, logarithmic);

    /// <summary>A scale for sweeps, of one panel or of several that share it.</summary>
    internal static BandScale ScaleOf(
        IReadOnlyList<Sweep> sweeps,
        IReadOnlyList<TheoryLine> theory,
        bool logarithmic
    ) => BandScale.Of(sweeps.SelectMany(sweep => sweep.Values), Near(sweeps, theory), logarithmic);

    internal IReadOnlyList<JsonObject> Traces()
    {
        var x = sweeps.SelectMany(sweep => sweep.At).ToList();
        return
        [
            .. sweeps.Select((sweep, i) => (sweep, i)).Where(pair => HasBand(pair.sweep)).Select(Band),
            .. sweeps.Select((sweep, i) => Median(sweep, Styles[i])),
            .. TheoryTraces.Of(theory, (x.Min(), x.Max())),
            .. sweeps.SelectMany((sweep, i) => Beyond(sweep, Styles[i])),
        ];
    }

    // Constants must be seen; a law that runs far from what was measured must not squeeze it.
    private static IEnumerable<double> Near(IReadOnlyList<Sweep> sweeps, IReadOnlyList<TheoryLine> theory)
    {
        var none = sweeps.All(sweep => sweep.Values.All(value => !double.IsFinite(value.Median)));
        return theory.Where(line => none || line.X.Count == 0).SelectMany(line => line.Y);
    }

    private static bool HasBand(Sweep sweep) => sweep.Values.Any(value => value.Seeds > 1);

    private JsonObject Band((Sweep Sweep, int Index) pair)
    {
        var (sweep, i) = pair;
        var low = sweep.Values.Select(value => Scale.Clamp(value.Smallest));
        var high = sweep.Values.Select(value => Scale.Clamp(value.Largest));
        return Plotting.Traces.Band(sweep.Name, Styles[i], [.. sweep.At], ([.. low], [.. high]));
    }

    private JsonObject Median(Sweep sweep, TraceStyle style)
    {
        var medians = sweep.Values.Select(value => Scale.Holds(value.Median) ? value.Median : double.NaN);
        return Plotting.Traces.Line(sweep.Name, style, sweep.At, medians);
    }

    // A median of 0 on a logarithmic axis, or of +∞, stands as an open mark at the end of the axis.
    private IEnumerable<JsonObject> Beyond(Sweep sweep, TraceStyle style)
    {
        var points = sweep.At.Zip(sweep.Values).Where(point => !Scale.Holds(point.Second.Median)).ToList();
        if (points.Count == 0)
        {
            yield break;
        }

        var marks = Plotting.Traces.Points(
            sweep.Name,
            style,
            points.Select(point => point.First),
            points.Select(point => Scale.Clamp(point.Second.Median))
        );
        marks["marker"]!["symbol"] = style.Symbol + "-open";
        marks["mode"] = "markers+text";
        marks["text"] = PlotlyJson.Texts(points.Select((point, i) => Label(points, i)));
        marks["textposition"] = new JsonArray([
            .. points.Select(point => (JsonNode)(point.Second.Median > 0 ? "bottom center" : "top center")),
        ]);
        marks["showlegend"] = false;
        marks["cliponaxis"] = false;
        yield return marks;
    }

    // Of a run of equal marks only the first says what they are.
    private string Label(List<(double First, SeedValues Second)> points, int i)
    {
        var value = points[i].Second.Median;
        var isRepeated = i > 0 && points[i - 1].Second.Median.Equals(value);
        return isRepeated ? ""
            : double.IsInfinity(value) ? Infinite
            : NumberText.Of(value);
    }
}
