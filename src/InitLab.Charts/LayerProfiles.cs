using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Experiments;

namespace InitLab.Charts;

/// <summary>
/// What becomes of signal and gradient from layer to layer: a panel per quantity, bands over seeds, theory over them.
/// </summary>
public static class LayerProfiles
{
    private const string Layer = "hidden layer";
    private const int MostNamed = 2;
    private const int MostColumns = 6;

    /// <summary>Draws the panels.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="studies">One per scheme or scale.</param>
    /// <param name="quantities">One to four; four stand in two rows.</param>
    /// <exception cref="ArgumentException">There is no study, or there are not 1 to 4 quantities.</exception>
    public static Figure Draw(
        string title,
        IReadOnlyList<LayerStudy> studies,
        params IReadOnlyList<LayerQuantity> quantities
    )
    {
        if (studies.Count == 0 || quantities.Count == 0)
        {
            throw new ArgumentException(
                $"{studies.Count} studies of {quantities.Count} quantities make no figure: give at least 1 of each.",
                nameof(studies)
            );
        }

        var figure = SmallMultiples.Draw(title, [.. quantities.Select(quantity => Panel(studies, quantity))]);
        return figure.With(new Caption(title, Sentence(studies, quantities), Table(studies, quantities)));
    }

    private static SweepPanel Panel(IReadOnlyList<LayerStudy> studies, LayerQuantity quantity)
    {
        var axes = new Axes(Layer, quantity.Title) { LogarithmicY = quantity.Logarithmic };
        var theory = studies
            .Select(study => (study[quantity].At, Y: study.Expected(quantity)))
            .Where(law => law.Y is not null)
            .Select(law => new TheoryLine("theory", law.At, law.Y!));
        return new SweepPanel("", axes, [.. studies.Select(study => study[quantity])], [.. theory]);
    }

    private static string Sentence(IReadOnlyList<LayerStudy> studies, IReadOnlyList<LayerQuantity> quantities)
    {
        var layers = studies.Max(study => study.Layers);
        var parts = quantities
            .Take(MostNamed)
            .Select(quantity => $"the {quantity} goes from {Ends(studies, quantity)}");
        return $"From hidden layer 1 to {layers}, median over {studies[0][quantities[0]].Last.Seeds} seeds, "
            + $"{string.Join("; ", parts)}.";
    }

    private static string Ends(IReadOnlyList<LayerStudy> studies, LayerQuantity quantity)
    {
        var named = studies
            .Take(MostNamed)
            .Select(study => $"{Text(study[quantity].Values[0])} to {Text(study[quantity].Last)} for {study.Name}");
        return string.Join(", ", named) + (studies.Count > MostNamed ? " and so on" : "");
    }

    private static FigureTable Table(IReadOnlyList<LayerStudy> studies, IReadOnlyList<LayerQuantity> quantities)
    {
        var layers = Enumerable.Range(1, studies.Max(study => study.Layers)).ToList();
        var rows = quantities.SelectMany(quantity => studies.Select(study => (Study: study, Quantity: quantity)));
        return FigureTable.Of(
            rows,
            [
                ("setting", row => row.Study.Name),
                ("median of the", row => row.Quantity.Title),
                .. Thinning
                    .Of(layers, MostColumns)
                    .Select(layer =>
                        (
                            $"layer {layer}",
                            (Func<(LayerStudy Study, LayerQuantity Quantity), string>)(
                                row => layer <= row.Study.Layers ? Text(row.Study[row.Quantity].Values[layer - 1]) : "–"
                            )
                        )
                    ),
            ]
        );
    }

    private static string Text(SeedValues values) => NumberText.Of(values.Median);
}
