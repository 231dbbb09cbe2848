using System.Text.Json.Nodes;
using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using InitLab.Teaching.Exercises.HandingIn;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Tests.Exercises;

// Environment variables are of the whole process.
[Collection("Environment")]
public sealed class HandInTests
{
    private readonly ExerciseLog _log = new("05", () => true, () => [11, -12, long.MaxValue]);

    [Fact]
    public void The_data_of_each_seed_goes_out_beside_text_and_page()
    {
        var result = _log.Check(Exercise.UnitsFromNudge, () => 3);
        var bundle = result.ToMimeBundle();
        Assert.Equal(["application/vnd.initlab.answer+json", "text/html", "text/plain"], bundle.Keys.Order());
        Assert.Equal(
            """{"version":1,"exercise":"Distinct units after a nudge","answers":["""
                + """{"seed":11,"outcome":"data","data":3},{"seed":-12,"outcome":"data","data":3},"""
                + """{"seed":9223372036854775807,"outcome":"data","data":3}]}""",
            ((JsonNode)bundle[HandIn.MediaType]).ToJsonString()
        );
    }

    [Fact]
    public void Nothing_is_judged_and_nothing_is_thrown_even_in_a_strict_run()
    {
        var right = _log.Check(Exercise.UnitsFromNudge, 2).ToString();
        var wrong = _log.Check(Exercise.UnitsFromNudge, 3).ToString();
        Assert.Equal(right, wrong);
        Assert.Equal(
            "○ Distinct units after a nudge: handed in. It is judged where your answer's code does not run.",
            right
        );
        Assert.Equal(Verdict.NotYet, Assert.Single(_log.Results).Verdict);
        Assert.Null(_log.Results[0].Mistake);
    }

    [Fact]
    public void An_answer_that_is_judged_at_once_hands_nothing_in()
    {
        Assert.DoesNotContain(HandIn.MediaType, Exercise.UnitsFromNudge.Of(2).ToMimeBundle().Keys);
    }

    [Fact]
    public void The_learners_code_runs_with_the_seeds_that_were_asked_for()
    {
        var drawn = new List<double>();
        var json = HandedJson.Of(Exercise.HeLayer, () => Draw, 3, 4);
        Assert.Equal(8, drawn.Count);
        Assert.Equal(drawn[0], drawn[2]);
        Assert.NotEqual(drawn[0], drawn[4]);
        Assert.Equal(Verdict.Right, HandedIn.Judge(json, [3, 4]).Verdict);
        drawn.Clear();
        Exercise.HeLayer.Of(Draw, seed: 3);
        Exercise.HeLayer.Of(Draw, seed: 4);
        var before = drawn.ToArray();
        drawn.Clear();
        HandedJson.Of(Exercise.HeLayer, () => Draw, 3, 4);
        Assert.Equal(before, drawn);

        Matrix<double> Draw(int fanIn, int fanOut, RandomStream random)
        {
            var weights = Initializers.HeNormal.Draw(fanIn, fanOut, random);
            drawn.Add(weights[0, 0]);
            return weights;
        }
    }

    [Fact]
    public void What_gave_no_data_is_told_apart()
    {
        Assert.Equal(
            """{"version":1,"exercise":"The scale for 30 linear layers","answers":[{"seed":1,"outcome":"none"}]}""",
            HandedJson.Of(Exercise.LinearScale, null, 1)
        );
        Assert.Contains("none", HandedJson.Of(Exercise.LinearScale, () => throw Untouched(), 1), Ordinal);
        Assert.Contains("none", HandedJson.Of(Exercise.LinearScale, () => null, 1), Ordinal);
        Assert.Contains(
            """{"seed":1,"outcome":"threw","reason":"FormatException: a b"}""",
            HandedJson.Of(Exercise.LinearScale, () => throw new FormatException("a\n\u0007 \u202eb"), 1),
            Ordinal
        );
    }

    [Fact]
    public void An_answer_that_is_late_once_is_not_run_again()
    {
        var runs = 0;
        var result = HandIn.Collect(Exercise.LinearScale, Endless, [1, 2, 3], TimeSpan.FromMilliseconds(200));
        Assert.Equal(1, runs);
        var json = HandedJson.Of(result);
        Assert.Contains(
            """[{"seed":1,"outcome":"late"},{"seed":2,"outcome":"late"},{"seed":3,"outcome":"late"}]""",
            json,
            Ordinal
        );
        var judged = HandedIn.Judge(json, [2]);
        Assert.Equal(Mistake.TookTooLong, judged.Mistake);
        Assert.Equal("The answer did not come within 10 seconds and was stopped.", judged.Reason);

        double? Endless()
        {
            runs++;
            while (true)
            {
                Thread.Yield();
            }
        }
    }

    [Fact]
    public void A_check_of_ones_own_cannot_be_handed_in()
    {
        var error = Assert.Throws<ArgumentException>(() => _log.Check(new OwnCheck(), 1));
        Assert.StartsWith("The answer to 'Mine' cannot be handed in: use one of the checks", error.Message, Ordinal);
        Assert.Equal(Verdict.Right, new ExerciseLog("05", () => false, () => null).Check(new OwnCheck(), 1).Verdict);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("7", "7")]
    [InlineData("11,12,13", "11 12 13")]
    [InlineData("-9223372036854775808,9223372036854775807", "-9223372036854775808 9223372036854775807")]
    public void Seeds_are_read_from_the_environment(string? value, string? seeds)
    {
        WithVariable(value, () => Assert.Equal(seeds, HandIn.Seeds is { } read ? string.Join(' ', read) : null));
    }

    [Theory]
    [InlineData(",", "is no list of seeds")]
    [InlineData("1;2", "is no list of seeds")]
    [InlineData("1, 2", "is no list of seeds")]
    [InlineData("0x10", "is no list of seeds")]
    [InlineData("1.0", "is no list of seeds")]
    [InlineData("9223372036854775808", "is no list of seeds")]
    [InlineData("5,6,5", "names the seed 5 twice")]
    public void A_variable_without_seeds_is_a_clear_error(string value, string why)
    {
        WithVariable(
            value,
            () =>
            {
                var error = Assert.Throws<FormatException>(() => new ExerciseLog("05").Check(Exercise.LinearScale, 1));
                Assert.StartsWith(
                    $"The environment variable INITLAB_HAND_IN is '{value}', which {why}: give",
                    error.Message,
                    Ordinal
                );
            }
        );
    }

    [Fact]
    public void There_are_at_most_a_hundred_seeds()
    {
        WithVariable(
            string.Join(',', Enumerable.Range(0, 101)),
            () => Assert.Contains("too many", Assert.Throws<FormatException>(() => HandIn.Seeds).Message, Ordinal)
        );
        WithVariable(string.Join(',', Enumerable.Range(0, 100)), () => Assert.Equal(100, HandIn.Seeds?.Count));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static Exception Untouched() => new NotImplementedException();

    private static void WithVariable(string? value, Action act)
    {
        var before = Environment.GetEnvironmentVariable(HandIn.Variable);
        try
        {
            Environment.SetEnvironmentVariable(HandIn.Variable, value);
            act();
        }
        finally
        {
            Environment.SetEnvironmentVariable(HandIn.Variable, before);
        }
    }

    private sealed class OwnCheck : ICheck<int?>
    {
        public string Title => "Mine";

        public CheckResult Of(int? answer, long seed = 0) => CheckResult.Of(Title, Judgement.Right("yes"));
    }
}
