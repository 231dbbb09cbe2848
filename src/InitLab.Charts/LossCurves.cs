using System.Text.Json.Nodes;
using InitLab.Charts.Plotting;
using InitLab.Charts.Rendering;

namespace InitLab.Charts;

/// <summary>
/// Loss against training step for several settings: the median over seeds and the band of all of them.
/// </summary>
public static class LossCurves
{
    /// <summary>Draws the curves.</summary>
    /// <param name="title">What is compared.</param>
    /// <param name="curves">One per setting; at least 8 seeds each, so that the band says something.</param>
    /// <param name="reference">A loss to compare with, such as ln C for a guess among C classes.</param>
    /// <param name="logarithmic">Whether the loss axis is logarithmic.</param>
    /// <exception cref="ArgumentException">
    /// A curve has no run or no loss, or there are more curves than looks.
    /// </exception>
    public static Figure Draw(
        string title,
        IReadOnlyList<LossCurve> curves,
        LossReference? reference = null,
        bool logarithmic = false
    )
    {
        Require(curves);
        var bands = curves.Select(curve => LossBand.Of(curve)).ToList();
        var chart = new LossChart(bands, logarithmic);
        var x = new Axis("training step (updates)");
        var y = new Axis("loss (nats)") { Logarithmic = logarithmic };
        var layout = ChartLayout.Create(title, x, y);
        if (reference is not null)
        {
            layout["shapes"] = new JsonArray(ReferenceLine(reference));
        }

        var caption = new Caption(title, Sentence(bands, reference), Table(bands));
        return new Figure(caption, new JsonObject { ["data"] = chart.Traces(), ["layout"] = layout });
    }

    private static void Require(IReadOnlyList<LossCurve> curves)
    {
        if (curves.Count == 0)
        {
            throw new ArgumentException("There is no curve to draw: give one per setting.", nameof(curves));
        }

        if (curves.FirstOrDefault(curve => !curve.Runs.Any(run => run.Count > 0)) is { } empty)
        {
            throw new ArgumentException(
                $"'{empty.Name}' has no loss to draw: give one list of losses per seed.",
                nameof(curves)
            );
        }
    }

    private static JsonObject ReferenceLine(LossReference reference)
    {
        return new JsonObject
        {
            ["type"] = "line",
            ["xref"] = "paper",
            ["x0"] = 0,
            ["x1"] = 1,
            ["y0"] = NumberText.Round(reference.Loss),
            ["y1"] = NumberText.Round(reference.Loss),
            ["line"] = new JsonObject
            {
                ["color"] = ChartLayout.Ink,
                ["width"] = 1,
                ["dash"] = "dot",
            },
            ["label"] = new JsonObject
            {
                ["text"] = $"{reference.Name}: {NumberText.Of(reference.Loss)}",
                ["textposition"] = "end",
                ["yanchor"] = "bottom",
            },
        };
    }

    private static string Sentence(List<LossBand> bands, LossReference? reference)
    {
        var ends = bands.Select(band => $"{InWords(band.Last.Median)} for {band.Name}");
        var compared = reference is null ? "" : $", where {reference.Name} is {NumberText.Of(reference.Loss)}";
        return $"Loss against training step, median and range over {Seeds(bands)}: after "
            + $"{bands.Max(band => band.LastStep)} steps the median loss is {string.Join(", ", ends)}{compared}.";
    }

    private static string InWords(double loss)
    {
        return double.IsFinite(loss) ? NumberText.Of(loss) : "infinite (diverged)";
    }

    private static string Seeds(List<LossBand> bands)
    {
        var (fewest, most) = (bands.Min(band => band.Seeds), bands.Max(band => band.Seeds));
        return fewest == most ? $"{most} seeds" : $"{fewest} to {most} seeds";
    }

    private static FigureTable Table(List<LossBand> bands)
    {
        return FigureTable.Of(
            bands,
            ("setting", band => band.Name),
            ("seeds", band => NumberText.Of(band.Seeds)),
            ("median loss at step 0", band => NumberText.Of(band.Points[0].Median)),
            ("median at the end", band => NumberText.Of(band.Last.Median)),
            ("smallest", band => NumberText.Of(band.Last.Smallest)),
            ("largest", band => NumberText.Of(band.Last.Largest))
        );
    }
}
