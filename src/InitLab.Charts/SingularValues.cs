using System.Text.Json.Nodes;
using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;
using InitLab.Diagnostics;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Charts;

/// <summary>The singular values of a hidden layer's activations.</summary>
/// <param name="Start">The starting point, as the legend shows it.</param>
/// <param name="Values">From the largest to the smallest.</param>
public sealed record Spectrum(string Start, IReadOnlyList<double> Values)
{
    /// <summary>Measures the first hidden layer of a network after its training.</summary>
    /// <param name="film">The training.</param>
    /// <param name="inputs">samples × features.</param>
    public static Spectrum Of(TrainingFilm film, Matrix<double> inputs) =>
        new(film.Start, Symmetry.SingularValues(film.Trained.Forward(inputs).Activations[0]).ToArray());
}

/// <summary>Singular values of a hidden layer as bars: how many there are that are not 0 is the layer's rank.</summary>
public static class SingularValues
{
    private const double Rounding = 1e-13;

    /// <summary>Draws the spectra side by side.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="spectra">Two or three starting points of the same layer.</param>
    /// <exception cref="ArgumentException">There is no value above 0 to draw.</exception>
    public static Figure Draw(string title, IReadOnlyList<Spectrum> spectra)
    {
        var drawn = spectra.SelectMany(spectrum => spectrum.Values.Where(value => IsDrawn(spectrum, value))).ToList();
        if (drawn.Count == 0)
        {
            throw new ArgumentException(
                "No starting point has a singular value above 0: a logarithmic axis needs one.",
                nameof(spectra)
            );
        }

        var floor = Math.Floor(PowerOfTen(drawn.Min())) - 1;
        var styles = Palette.Assign([.. spectra.Select(spectrum => spectrum.Start)]);
        var x = new Axis("singular value, from the largest") { Categories = true };
        var y = new Axis("size (activations, no unit)")
        {
            Logarithmic = true,
            Range = (floor, PowerOfTen(drawn.Max()) + 0.3),
        };
        var bars = spectra.Select((spectrum, i) => (JsonNode)Bars(spectrum, styles[i], double.Parse($"1e{floor}")));
        var layout = ChartLayout.Create(title, x, y);
        layout["barmode"] = "group";
        var figure = new JsonObject { ["data"] = new JsonArray([.. bars]), ["layout"] = layout };
        return new Figure(new Caption(title, Sentence(spectra), Table(spectra)), figure);
    }

    // What is 0 up to rounding has no place on a logarithmic axis: it stands at its foot with a 0 on it.
    private static JsonObject Bars(Spectrum spectrum, TraceStyle style, double floor)
    {
        var numbers = Enumerable.Range(1, spectrum.Values.Count).Select(i => NumberText.Of(i));
        var heights = spectrum.Values.Select(value => IsDrawn(spectrum, value) ? value : floor);
        var bars = Traces.Bars(spectrum.Start, style, numbers, heights);
        bars["text"] = PlotlyJson.Texts(spectrum.Values.Select(value => IsDrawn(spectrum, value) ? "" : "0"));
        bars["textposition"] = "outside";
        bars["hovertext"] = PlotlyJson.Texts(spectrum.Values.Select(NumberText.Of));
        bars["hoverinfo"] = "name+text";
        return bars;
    }

    private static double PowerOfTen(double value) => Elementary.Log(value) / Elementary.Log(10);

    private static bool IsDrawn(Spectrum spectrum, double value) => value > spectrum.Values.Max() * Rounding;

    private static int Rank(Spectrum spectrum) => spectrum.Values.Count(value => IsDrawn(spectrum, value));

    private static string Sentence(IReadOnlyList<Spectrum> spectra)
    {
        var ranks = spectra.Select(spectrum => $"{Rank(spectrum)} of {spectrum.Values.Count} for {spectrum.Start}");
        return $"Singular values of the hidden layer's activations: those above rounding are "
            + $"{string.Join(", ", ranks)}.";
    }

    private static FigureTable Table(IReadOnlyList<Spectrum> spectra)
    {
        return FigureTable.Of(
            spectra,
            ("start", spectrum => spectrum.Start),
            ("above rounding", spectrum => NumberText.Of(Rank(spectrum))),
            ("largest", spectrum => NumberText.Of(spectrum.Values.Max())),
            ("smallest", spectrum => NumberText.Of(spectrum.Values.Min()))
        );
    }
}
