using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Experiments;

namespace InitLab.Charts;

/// <summary>How the activations of each hidden layer are spread, a panel per scheme.</summary>
/// <remarks>Figure 6 of Glorot and Bengio 2010.</remarks>
public static class ActivationHistograms
{
    private const int MostPanels = 4;
    private const int MostLayers = 5;

    /// <summary>Draws the histograms.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="studies">One to four schemes; at most 5 layers of each are drawn.</param>
    /// <exception cref="ArgumentException">There is no study or more than 4.</exception>
    public static Figure Draw(string title, params IReadOnlyList<LayerStudy> studies)
    {
        if (studies.Count is 0 or > MostPanels)
        {
            throw new ArgumentException(
                $"{studies.Count} schemes are given: draw 1 to {MostPanels} side by side.",
                nameof(studies)
            );
        }

        var columns = studies.Count == MostPanels ? MostPanels / 2 : studies.Count;
        return new Figure(
            new Caption(title, Sentence(studies), Table(studies)),
            PanelGrid.Create(title, [.. studies.Select(Panel)], columns)
        );
    }

    private static Panel Panel(LayerStudy study)
    {
        var layers = Thinning.Indices(study.Layers, MostLayers);
        var names = layers.Select(layer => $"layer {layer + 1}").ToList();
        var styles = Palette.Assign(names);
        var traces = layers.Select((layer, i) => HistogramTrace.Of(names[i], styles[i], study.Histograms[layer]));
        return new Panel(study.Name, new Axis("activation (no unit)"), HistogramTrace.Shares, [.. traces]);
    }

    private static string Sentence(IReadOnlyList<LayerStudy> studies)
    {
        var parts = studies.Select(study =>
        {
            var spread = study[LayerQuantity.Deviation];
            return $"from {NumberText.Of(spread.Values[0].Median)} to {NumberText.Of(spread.Last.Median)} for "
                + $"{study.Name}";
        });
        return "Histograms of the activations of each hidden layer: from the first to the last their standard "
            + $"deviation goes {string.Join(", ", parts)}.";
    }

    private static FigureTable Table(IReadOnlyList<LayerStudy> studies)
    {
        return FigureTable.Of(
            studies.SelectMany(study => Enumerable.Range(1, study.Layers).Select(layer => (study, layer))),
            ("scheme", row => row.study.Name),
            ("hidden layer", row => NumberText.Of(row.layer)),
            ("mean", row => At(row.study, LayerQuantity.Mean, row.layer)),
            ("standard deviation", row => At(row.study, LayerQuantity.Deviation, row.layer)),
            ("saturated (%)", row => At(row.study, LayerQuantity.Flat, row.layer))
        );
    }

    private static string At(LayerStudy study, LayerQuantity quantity, int layer) =>
        NumberText.Of(study[quantity][layer].Median);
}
