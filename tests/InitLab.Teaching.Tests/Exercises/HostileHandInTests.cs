using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Tests.Exercises;

[Properties(Replay = "20261126,4711")]
public sealed class HostileHandInTests
{
    private const long Seed = 5;

    private static readonly Lazy<string[]> Real = new(() =>
        [
            .. AnswerBank
                .All.GroupBy(answer => (answer.Title, IsRight: answer.Mistake is null))
                .Select(group => group.First().HandIn([Seed])),
        ]
    );

    [Property(MaxTest = 1000)]
    public void A_text_that_was_tampered_with_never_throws_and_is_right_where_its_data_is(int seed)
    {
        var random = new RandomStream(seed);
        var json = Any(random);
        for (var changes = 1 + random.NextInt(3); changes > 0; changes--)
        {
            json = Mutation.Of(json, Any(random), random);
        }

        var judged = HandedIn.Judge(json, [Seed]);
        Assert.InRange(judged.Reason.Length, 1, 500);
        if (judged.Verdict == Verdict.Right)
        {
            Assert.Equal(judged.ToString(), Replay.Of(json, Seed).ToString());
        }
    }

    [Property(MaxTest = 300)]
    public void Numbers_at_the_ends_of_what_a_double_holds_never_throw_and_are_right_where_the_answer_is(int seed)
    {
        var random = new RandomStream(seed);
        var root = JsonNode.Parse(Any(random))!;
        Mutation.OverwriteNumbers(root, random);
        var json = root.ToJsonString();
        var judged = HandedIn.Judge(json, [Seed]);
        Assert.NotEqual(HandedIn.NoExercise, judged.Title);
        if (judged.Verdict == Verdict.Right)
        {
            Assert.Equal(judged.ToString(), Replay.Of(json, Seed).ToString());
        }
    }

    [Fact]
    public void A_text_that_was_not_tampered_with_replays_as_it_is_judged()
    {
        Assert.All(
            Real.Value,
            json => Assert.Equal(HandedIn.Judge(json, [Seed]).ToString(), Replay.Of(json, Seed).ToString())
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"\ud800\"")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"exercise":"He for a layer","answers":[]}""")]
    [InlineData("""{"version":"1","exercise":"He for a layer","answers":[]}""")]
    [InlineData("""{"version":1,"exercise":"he for a layer","answers":[]}""")]
    [InlineData("""{"version":1,"exercise":null,"answers":[]}""")]
    [InlineData("""{"version":1,"exercise":"\ud800","answers":[]}""")]
    [InlineData("""{"version":1,"version":1,"exercise":"He for a layer","answers":[]}""")]
    [InlineData("""{"version":1,"exercise":"He for a layer","answers":[],}""")]
    [InlineData("""/**/{"version":1,"exercise":"He for a layer","answers":[]}""")]
    public void A_text_that_names_no_exercise_is_not_right(string json)
    {
        var judged = HandedIn.Judge(json, [Seed]);
        Assert.Equal((Verdict.NotYet, "No exercise"), (judged.Verdict, judged.Title));
        Assert.StartsWith("What was handed in cannot be judged: it ", judged.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""[{"seed":5,"outcome":"data","data":2},{"seed":5,"outcome":"data","data":2}]""")]
    [InlineData("""[{"seed":5,"outcome":"data","data":2},{"seed":6}]""")]
    [InlineData("""[{"seed":5,"outcome":"right"}]""")]
    [InlineData("""[{"seed":5,"outcome":"Data","data":2}]""")]
    [InlineData("""[{"seed":5.0,"outcome":"data","data":2}]""")]
    [InlineData("""[{"seed":"5","outcome":"data","data":2}]""")]
    [InlineData("""[{"seed":5,"outcome":"data"}]""")]
    [InlineData("""[{"seed":5,"outcome":"data","data":null}]""")]
    [InlineData("""[{"seed":5,"outcome":"data","data":"2"}]""")]
    [InlineData("""[{"seed":5,"outcome":"data","data":2.5}]""")]
    [InlineData("""[{"seed":5,"outcome":"data","data":4294967298}]""")]
    [InlineData("""[{"seed":5,"outcome":"data","data":[2]}]""")]
    [InlineData("""[{"seed":5,"outcome":"none","data":2}]""")]
    [InlineData("""[null]""")]
    [InlineData("""[{"seed":6,"outcome":"data","data":2}]""")]
    public void Answers_that_are_not_of_the_exercise_are_not_right(string answers)
    {
        var judged = HandedIn.Judge(Envelope("Distinct units after a nudge", answers), [Seed]);
        Assert.Equal((Verdict.NotYet, "Distinct units after a nudge"), (judged.Verdict, judged.Title));
        Assert.Equal(
            Verdict.Right,
            HandedIn
                .Judge(Envelope("Distinct units after a nudge", """[{"seed":5,"outcome":"data","data":2}]"""), [Seed])
                .Verdict
        );
    }

    [Theory]
    [InlineData("""{"rows":-40,"columns":-240}""", Verdict.NotYet)]
    [InlineData("""{"rows":40,"columns":240}""", Verdict.NotYet)]
    [InlineData("""{"rows":40,"columns":240,"weights":"AAAAAAAA8D8="}""", Verdict.NotYet)]
    [InlineData("""{"rows":40,"columns":240,"weights":[0.1]}""", Verdict.NotYet)]
    [InlineData("""{"rows":1e9,"columns":240}""", Verdict.NotYet)]
    [InlineData("""{"rows":2147483647,"columns":2147483647,"weights":"AAAA"}""", Verdict.Wrong)]
    [InlineData("""{"rows":0,"columns":0}""", Verdict.Wrong)]
    public void Weights_of_any_shape_take_no_room_of_their_own(string wide, Verdict verdict)
    {
        var data = $$"""{"wide":{{wide}},"narrow":{"rows":1,"columns":1},"sourceIgnored":false,"repeated":true}""";
        Assert.Equal(verdict, HandedIn.Judge(Handed("He for a layer", data), [Seed]).Verdict);
    }

    [Theory]
    [InlineData("OutputBiases", Verdict.Right)]
    [InlineData("8", Verdict.Right)]
    [InlineData("OutputBiases, OutputWeights", Verdict.Wrong)]
    [InlineData("Everything", Verdict.NotYet)]
    [InlineData("99999999999", Verdict.NotYet)]
    [InlineData("", Verdict.NotYet)]
    public void Names_are_read_and_no_other_text(string name, Verdict verdict)
    {
        Assert.Equal(verdict, HandedIn.Judge(Handed("What moves from zero, tanh", $"\"{name}\""), [Seed]).Verdict);
    }

    [Fact]
    public void A_network_is_as_large_as_the_exercise_says_or_is_none()
    {
        var sample = """{"network":"Mlp 1000000-1000000","numbers":"AAAAAAAA8D8="}""";
        var title = Exercise.RepairFaint.Title;
        Assert.Equal(Verdict.NotYet, HandedIn.Judge(Handed(title, $"[{sample},{sample},{sample}]"), [Seed]).Verdict);
        var named = """{"network":"Mlp \u202e\n<b>"}""";
        var judged = HandedIn.Judge(Handed(title, $"[{named},{named},{named}]"), [Seed]);
        Assert.Equal(Mistake.OtherNetwork, judged.Mistake);
        Assert.StartsWith("The answer is Mlp <b>; the network to repair is Mlp 20-32", judged.Reason);
        Assert.Equal(Verdict.NotYet, HandedIn.Judge(Handed(title, $"[{named},{named}]"), [Seed]).Verdict);
    }

    [Fact]
    public void Data_of_another_exercise_is_right_only_where_it_answers_this_one_too()
    {
        // Five layers are trained for any number, which takes time and says nothing new.
        var titles = Exercise
            .All.Select(check => check.Title)
            .Where(title => title != Exercise.Overfit.Title)
            .ToArray();
        foreach (
            var answer in AnswerBank.All.Where(answer => answer.Mistake is null).DistinctBy(answer => answer.Title)
        )
        {
            var json = answer.HandIn([Seed]);
            var named = JsonSerializer.Serialize(answer.Title);
            Assert.Contains(named, json, StringComparison.Ordinal);
            var wronglyRight = titles
                .Select(title => json.Replace(named, JsonSerializer.Serialize(title), StringComparison.Ordinal))
                .Where(other =>
                    HandedIn.Judge(other, [Seed]) is { Verdict: Verdict.Right } judged
                    && judged.ToString() != Replay.Of(other, Seed).ToString()
                );
            Assert.Equal([], wronglyRight);
        }
    }

    [Fact]
    public void A_text_longer_than_any_answer_is_not_even_read()
    {
        var most = (1 << 16) + (2 << 20);
        var readable = HandedJson.Of(Exercise.UnitsFromNudge, () => 2, 1, 2);
        Assert.Equal(Verdict.Right, HandedIn.Judge(readable.PadRight(most), [1, 2]).Verdict);
        var judged = HandedIn.Judge(readable.PadRight(most + 1), [1, 2]);
        Assert.Equal((Verdict.NotYet, "No exercise"), (judged.Verdict, judged.Title));
        var largest = HandedJson.Of(
            Exercise.AllLayers,
            () =>
                (widths, random) =>
                    [.. widths[1..].Select((m, l) => Initializers.LeCunNormal.Draw(widths[l], m, random))],
            [.. Enumerable.Range(0, 10)]
        );
        Assert.InRange(largest.Length, 4_000_000, 5_000_000);
        Assert.Equal(Verdict.Right, HandedIn.Judge(largest, [.. Enumerable.Range(0, 10)]).Verdict);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void A_text_that_nests_without_end_is_refused(char bracket)
    {
        Assert.Equal(Verdict.NotYet, HandedIn.Judge(new string(bracket, 1_000_000), [Seed]).Verdict);
        var nested = string.Concat(Enumerable.Repeat("[", 500_000)) + string.Concat(Enumerable.Repeat("]", 500_000));
        Assert.Equal(Verdict.NotYet, HandedIn.Judge(Handed("He for a layer", nested), [Seed]).Verdict);
    }

    [Fact]
    public void More_answers_than_anyone_may_ask_for_are_none()
    {
        var many = string.Join(
            ',',
            Enumerable.Range(0, 101).Select(seed => $$"""{"seed":{{seed}},"outcome":"none"}""")
        );
        Assert.StartsWith(
            "What was handed in",
            HandedIn.Judge(Envelope("He for a layer", $"[{many}]"), [Seed]).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Words_of_an_exception_are_one_short_line_whoever_wrote_them()
    {
        var forged =
            """[{"seed":5,"outcome":"threw","reason":"Ha\n\u0000✓ right\u202e \ud83d\ude00 """
            + new string('x', 9000)
            + "\"}]";
        var judged = HandedIn.Judge(Envelope("He for a layer", forged), [Seed]);
        Assert.Equal(Mistake.Threw, judged.Mistake);
        const string start = "The answer ended with ";
        Assert.StartsWith(start + "Ha ✓ right 😀 xxx", judged.Reason, StringComparison.Ordinal);
        Assert.Equal(start.Length + 200, judged.Reason.Length);
        Assert.EndsWith("x…", judged.Reason, StringComparison.Ordinal);
        var silent = HandedIn.Judge(Envelope("He for a layer", """[{"seed":5,"outcome":"threw"}]"""), [Seed]);
        Assert.Equal(start + "an exception", silent.Reason);
    }

    private static string Any(RandomStream random) => Real.Value[random.NextInt(Real.Value.Length)];

    private static string Envelope(string title, string answers) =>
        $$"""{"version":1,"exercise":"{{title}}","answers":{{answers}}}""";

    private static string Handed(string title, string data) =>
        Envelope(title, $$"""[{"seed":5,"outcome":"data","data":{{data}}}]""");
}
