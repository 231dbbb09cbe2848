using System.Text.Json.Nodes;
using InitLab.Experiments;

namespace InitLab.Charts.Tests;

public sealed class LossCurvesTests
{
    [Fact]
    public void The_line_is_the_median_and_the_band_reaches_from_the_smallest_to_the_largest()
    {
        var data = Data(
            LossCurves.Draw(
                "t",
                [
                    new LossCurve(
                        "he",
                        [
                            [1, 4],
                            [3, 5],
                            [2, 12],
                            [9, 6],
                        ]
                    ),
                ]
            )
        );
        Assert.Equal("[2.5,5.5]", data[1]!["y"]!.ToJsonString());
        Assert.Equal("[9,12,4,1]", data[0]!["y"]!.ToJsonString());
        Assert.Equal("[0,1,1,0]", data[0]!["x"]!.ToJsonString());
    }

    [Fact]
    public void The_final_losses_are_one_per_seed_and_infinite_where_it_diverged()
    {
        var curve = new LossCurve(
            "he",
            [
                [1, 2, 3],
                [1, 5],
                [4, 1, 0],
            ]
        );

        Assert.Equal(new SeedValues(3, double.PositiveInfinity, 0), curve.Final);
    }

    [Fact]
    public void A_run_that_stopped_early_diverged()
    {
        var figure = LossCurves.Draw(
            "t",
            [
                new LossCurve(
                    "he",
                    [
                        [1, 2, 3],
                        [1],
                        [1],
                    ]
                ),
            ]
        );
        Assert.Equal("[1,null,null]", Data(figure)[1]!["y"]!.ToJsonString());
        Assert.Contains("infinite (diverged) for he", figure.AltText, StringComparison.Ordinal);
        Assert.Equal("∞", figure.Numbers.Rows[0][3]);
    }

    [Fact]
    public void A_loss_of_zero_is_a_gap_on_a_logarithmic_axis()
    {
        var curve = new LossCurve(
            "he",
            [
                [1, 0.5, 0],
            ]
        );
        Assert.Equal("[1,0.5,null]", Data(LossCurves.Draw("t", [curve], logarithmic: true))[1]!["y"]!.ToJsonString());
        Assert.Equal("[1,0.5,0]", Data(LossCurves.Draw("t", [curve]))[1]!["y"]!.ToJsonString());
    }

    [Fact]
    public void Long_trainings_are_thinned_to_equal_distances()
    {
        var figure = LossCurves.Draw("t", [new LossCurve("he", [new double[1001]])]);
        var steps = Data(figure)[1]!["x"]!.AsArray().Select(step => step!.GetValue<double>()).ToList();
        Assert.Equal(Enumerable.Range(0, 101).Select(i => 10.0 * i), steps);
    }

    [Fact]
    public void The_reference_is_a_labelled_line()
    {
        var figure = LossCurves.Draw(
            "t",
            [
                new LossCurve(
                    "he",
                    [
                        [1],
                    ]
                ),
            ],
            new LossReference("ln 10", 2.302585)
        );
        var line = JsonNode.Parse(figure.Json)!["layout"]!["shapes"]![0]!;
        Assert.Equal(2.303, line["y0"]!.GetValue<double>());
        Assert.Equal("ln 10: 2.303", line["label"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void Nothing_to_draw_is_said()
    {
        Assert.Contains("no curve", Assert.Throws<ArgumentException>(() => LossCurves.Draw("t", [])).Message);
        var empty = Assert.Throws<ArgumentException>(() =>
            LossCurves.Draw(
                "t",
                [
                    new LossCurve(
                        "he",
                        [
                            [],
                        ]
                    ),
                ]
            )
        );
        Assert.Contains("'he' has no loss", empty.Message, StringComparison.Ordinal);
    }

    private static JsonArray Data(Figure figure) => JsonNode.Parse(figure.Json)!["data"]!.AsArray();
}
