using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Experiments;

namespace InitLab.Charts;

/// <summary>
/// A slider over a scale: the activations' histograms, and signal, gradient and saturation of each hidden layer.
/// </summary>
public static class ScaleSlider
{
    private const int TableRows = 8;

    /// <summary>Draws the slider.</summary>
    /// <param name="title">What is varied.</param>
    /// <param name="scale">The name of the scale, such as <c>weight scale c</c>.</param>
    /// <param name="scales">The stops, at most 20, from the smallest to the largest.</param>
    /// <param name="study">Measures the network of a scale; the name of the study is not shown.</param>
    /// <exception cref="ArgumentException">There is no stop, or there are more than 20.</exception>
    public static Figure Draw(string title, string scale, IReadOnlyList<double> scales, Func<double, LayerStudy> study)
    {
        if (scales.Count is 0 or > Animation.MostFrames)
        {
            throw new ArgumentException(
                $"{scales.Count} stops are given: a slider has 1 to {Animation.MostFrames}.",
                nameof(scales)
            );
        }

        var studies = scales.Select(study).ToList();
        var chart = new ScaleChart(studies);
        var figure = PanelGrid.Create(title, chart.Panels(studies[0]), 2);
        var traces = Enumerable.Range(0, figure["data"]!.AsArray().Count).ToArray();
        var frames = studies.Select((one, i) => (NumberText.Of(scales[i]), chart.Frame(one)));
        var height = figure["layout"]!["height"]!.GetValue<int>();
        Animation.Add(figure, traces, [.. frames], $"{scale} ");
        Animation.Below(figure, height);
        return new Figure(new Caption(title, Sentence(scale, scales, studies), Table(scale, scales, studies)), figure);
    }

    private static string Sentence(string scale, IReadOnlyList<double> scales, List<LayerStudy> studies)
    {
        return $"From {scale} {NumberText.Of(scales[0])} to {NumberText.Of(scales[^1])}, of the last hidden layer the "
            + $"mean square of activations goes from {Last(studies[0], LayerQuantity.Signal)} to "
            + $"{Last(studies[^1], LayerQuantity.Signal)} and the saturated share from "
            + $"{Last(studies[0], LayerQuantity.Flat)} to {Last(studies[^1], LayerQuantity.Flat)} %, and the rms "
            + $"gradient of the first from {First(studies[0])} to {First(studies[^1])}.";
    }

    private static FigureTable Table(string scale, IReadOnlyList<double> scales, List<LayerStudy> studies)
    {
        return FigureTable.Of(
            Thinning.Indices(scales.Count, TableRows),
            (scale, i => NumberText.Of(scales[i])),
            ("mean square, last layer", i => Last(studies[i], LayerQuantity.Signal)),
            ("saturated, last layer (%)", i => Last(studies[i], LayerQuantity.Flat)),
            ("rms gradient, first layer", i => First(studies[i])),
            ("rms gradient, last layer", i => Last(studies[i], LayerQuantity.Gradient))
        );
    }

    private static string Last(LayerStudy study, LayerQuantity quantity) => NumberText.Of(study[quantity].Last.Median);

    private static string First(LayerStudy study) => NumberText.Of(study[LayerQuantity.Gradient].Values[0].Median);
}
