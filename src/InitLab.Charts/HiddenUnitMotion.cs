using System.Text.Json.Nodes;
using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;

namespace InitLab.Charts;

/// <summary>Each hidden unit as a point of its two incoming weights, moving as the network learns.</summary>
/// <remarks>Units that are equal lie on one another: a spot says how many it stands for.</remarks>
public static class HiddenUnitMotion
{
    private const double Margin = 0.08;

    /// <summary>Draws the animation.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="films">Trainings of networks with two inputs, all seen at the same steps.</param>
    /// <exception cref="ArgumentException">The films' steps differ, or a network has not two inputs.</exception>
    public static Figure Draw(string title, params IReadOnlyList<TrainingFilm> films)
    {
        Require(films);
        var paths = films.Select(UnitPaths.Of).ToList();
        var steps = paths[0].Steps;
        var styles = Palette.Assign([.. films.Select(film => film.Start)]);
        var chart = new UnitMotionChart(paths, styles);
        var x = new Axis("incoming weight w₁ (no unit)") { Range = Ends(paths, unit => unit.First) };
        var y = new Axis("incoming weight w₂ (no unit)") { Range = Ends(paths, unit => unit.Second) };
        var figure = new JsonObject { ["data"] = chart.Traces(), ["layout"] = ChartLayout.Create(title, x, y) };
        var traces = Enumerable.Range(0, 2 * films.Count).ToArray();
        Animation.Add(figure, traces, [.. steps.Select((step, frame) => (step, chart.Frame(frame)))]);
        return new Figure(new Caption(title, Sentence(paths), Table(paths)), figure);
    }

    private static void Require(IReadOnlyList<TrainingFilm> films)
    {
        if (films.Count == 0 || films.Any(film => film.Snapshots.Count == 0))
        {
            throw new ArgumentException("Each film needs one snapshot or more.", nameof(films));
        }

        var steps = films[0].Snapshots.Select(snapshot => snapshot.Step).ToList();
        if (films.FirstOrDefault(film => !film.Snapshots.Select(s => s.Step).SequenceEqual(steps)) is { } other)
        {
            throw new ArgumentException(
                $"'{other.Start}' was seen at other steps than '{films[0].Start}': take snapshots at the same steps.",
                nameof(films)
            );
        }
    }

    private static (double Low, double High) Ends(List<UnitPaths> paths, Func<UnitWeights, double> coordinate)
    {
        var values = paths.SelectMany(path => path.Frames).SelectMany(units => units).Select(coordinate).ToList();
        var (low, high) = (values.Min(), values.Max());
        var pad = high > low ? Margin * (high - low) : 1;
        return (low - pad, high + pad);
    }

    private static string Sentence(List<UnitPaths> paths)
    {
        var spots = paths.Select(path =>
            $"{Spots(path.Frames[^1])} for the {path.Frames[^1].Count} units of {path.Start}"
        );
        return $"The hidden units as points of their two incoming weights over {paths[0].Steps[^1]} training steps: "
            + $"the different points at the end are {string.Join(", ", spots)}.";
    }

    private static FigureTable Table(List<UnitPaths> paths)
    {
        return FigureTable.Of(
            paths,
            ("start", path => path.Start),
            ("units", path => NumberText.Of(path.Frames[0].Count)),
            ("points at first", path => NumberText.Of(Spots(path.Frames[0]))),
            ("points at the end", path => NumberText.Of(Spots(path.Frames[^1])))
        );
    }

    private static int Spots(IReadOnlyList<UnitWeights> units) => units.Distinct().Count();
}
