using System.Text.Json.Nodes;
using InitLab.Experiments;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Charts.Tests;

/// <summary>What the figures of sweeps refuse, and what they say of values that no axis holds.</summary>
public sealed class SweepInputTests
{
    private static readonly Axes Linear = Axes.Linear("x", "y");

    [Fact]
    public void Nothing_to_draw_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SweepCurves.Draw("t", Linear, []));
        Assert.Throws<ArgumentException>(() => StepsToTarget.Draw("t", "loss 1", "x", []));
        Assert.Throws<ArgumentException>(() => SmallMultiples.Draw("t"));
        Assert.Throws<ArgumentException>(() => SmallMultiples.Draw("t", new SweepPanel("p", Linear, [])));
        Assert.Throws<ArgumentException>(() => LayerProfiles.Draw("t", [], LayerQuantity.Signal));
        Assert.Throws<ArgumentException>(() => LayerProfiles.Draw("t", [Samples.Study("a", 1)]));
        Assert.Throws<ArgumentException>(() => ActivationHistograms.Draw("t"));
        Assert.Throws<ArgumentException>(() => WeightHistogram.Draw("t", []));
        Assert.Throws<ArgumentException>(() => ScaleSlider.Draw("t", "c", [], _ => Samples.Study("a", 1)));
    }

    [Fact]
    public void A_map_has_32_growing_rows_and_columns_at_most()
    {
        double[] many = [.. Enumerable.Range(0, 33).Select(i => (double)i)];
        Assert.Throws<ArgumentException>(() => Map(many, [1]));
        Assert.Throws<ArgumentException>(() => Map([1], [2, 1]));
        Assert.NotNull(Map(many[..32], many[..32]));

        static Figure Map(double[] columns, double[] rows) =>
            TrainabilityMap.Draw("t", Linear, TrialMap.Over(columns, rows, 1, (_, _, _) => true));
    }

    [Fact]
    public void A_scheme_table_wants_every_pair_once()
    {
        SchemeOutcome One(string scheme, string setting) => new(scheme, setting, 1, new SeedValues(1));
        var error = Assert.Throws<ArgumentException>(() =>
            SchemeTable.Draw("t", [One("He", "ReLU"), One("Xavier", "tanh")])
        );
        Assert.Contains("0 outcomes for 'He' in 'tanh'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_are_not_finite_have_no_histogram()
    {
        var sample = WeightSample.Of("a", Matrix<double>.Build.Dense(1, 1, double.NaN));
        Assert.Throws<ArgumentException>(() => WeightHistogram.Draw("t", [sample]));
    }

    [Fact]
    public void More_laws_than_dashes_are_refused()
    {
        var laws = Enumerable.Range(0, 6).Select(i => TheoryLine.Constant($"law {i}", i));
        Assert.Throws<ArgumentException>(() =>
            SweepCurves.Draw("t", Linear, [Sweep.Exact("a", [1], x => x)], [.. laws])
        );
    }

    [Fact]
    public void A_slider_has_20_stops_at_most()
    {
        Assert.Throws<ArgumentException>(() => Samples.Slider(21));
        Assert.InRange(Samples.Slider(20).Json.Length, 1, 150_000);
    }

    [Fact]
    public void Panels_that_measure_the_same_share_a_range_however_many_sweeps_they_have()
    {
        Sweep[] Sweeps(double factor) =>
            [
                .. new[] { "small", "He", "large" }.Select(
                    (name, i) => Sweep.Exact(name, [1, 2], x => x * factor * (i + 1))
                ),
            ];
        var panels = new[] { 1.0, 2, 3, 4 }.Select(factor => new SweepPanel($"× {factor}", Linear, Sweeps(factor)));

        var layout = JsonNode.Parse(SmallMultiples.Draw("t", [.. panels]).Json)!["layout"]!;

        var ranges = new[] { "", "2", "3", "4" }.Select(n => layout["yaxis" + n]!["range"]!.ToJsonString()).ToList();
        Assert.Single(ranges.Distinct());
        Assert.InRange(layout["yaxis"]!["range"]![1]!.GetValue<double>(), 24, 27);
    }

    [Fact]
    public void A_figure_can_say_the_finding_in_other_words()
    {
        var figure = Samples.Sweeps();
        var said = figure.Saying("He keeps the norm at every depth.");
        Assert.Equal("He keeps the norm at every depth.", said.AltText);
        Assert.Equal((figure.Title, figure.Json), (said.Title, said.Json));
        Assert.Throws<ArgumentException>(() => figure.Saying(" "));
    }

    [Fact]
    public void A_table_takes_numbers_and_texts()
    {
        var table = ComparisonTable.Of("t", [1, 2], ("n", n => n), ("third", n => n / 3.0), ("even", n => n % 2 == 0));
        Assert.Equal("t\nn | third | even\n1 | 0.3333 | no\n2 | 0.6667 | yes", table.ToString());
        Assert.Contains("<td>0.3333</td>", table.ToHtml(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ComparisonTable.Of("t", [1]));
    }
}
