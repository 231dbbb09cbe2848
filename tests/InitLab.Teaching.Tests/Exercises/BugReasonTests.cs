using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using InitLab.Charts.Rendering;
using InitLab.Diagnostics;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>What a learner hears who names a bug that a suspect does not have.</summary>
public sealed partial class BugReasonTests
{
    private static readonly int[] Widths = [40, 240, 40];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Suspects.All.Count)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_wrong_bug_has_a_reason_of_its_own_that_does_not_tell_the_bug(int suspect)
    {
        var wrong = BugAnswers.Named.Where(bug => bug != BugAnswers.In(suspect)).ToArray();
        var reasons = wrong.Select(bug => Exercise.BugIn(suspect).Of(bug).Reason).ToArray();

        Assert.All(wrong.Zip(reasons), pair => Assert.StartsWith($"{pair.First} ", pair.Second));
        Assert.Equal(
            reasons.Length,
            reasons.Select(reason => reason[reason.IndexOf(' ')..]).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.All(reasons, reason => Assert.DoesNotContain($"{BugAnswers.In(suspect)}", reason));
    }

    [Theory]
    [InlineData("09-example-code.ipynb", 0, 5)]
    [InlineData("10-summary.ipynb", 5, 3)]
    public void Every_bug_that_an_exercise_lists_is_in_the_bank(string notebook, int first, int count)
    {
        var listed = Listed(notebook);

        Assert.True(listed.Length > 10, $"{listed.Length} bugs");
        Assert.Equal([], listed.Except(BugAnswers.Named));
        Assert.Equal([], Enumerable.Range(first, count).Select(BugAnswers.In).Except(listed));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_said_to_be_measured_is_what_the_table_of_the_exercise_shows(int suspect)
    {
        var layers = Suspects.All[suspect].Draw(Widths, new RandomStream(1));
        var spreads = layers.Select(weights => SampleStatistics.Of(weights).Variance).ToArray();
        var ofBoth = Suspects.All[suspect].Promise.Contains("fanOut", StringComparison.Ordinal);
        var shown = spreads.Select((variance, layer) => NumberText.Of(variance * (ofBoth ? 280 : Widths[layer])));
        var largest = layers[0].Enumerate().Max(Math.Abs) / Math.Sqrt(spreads[0]);
        var laws = new[] { ofBoth ? Mistake.NormalForUniform : Mistake.UniformForNormal }.Except([
            BugAnswers.In(suspect),
        ]);

        Assert.EndsWith($"they have {string.Join(" and ", shown)}.", Reason(Mistake.GainNotAsked));
        Assert.All(laws, law => Assert.EndsWith($"lies at {NumberText.Of(largest)}.", Reason(law)));

        string Reason(Mistake bug) => Exercise.BugIn(suspect).Of(bug).Reason;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Layers_and_seeds_differ_where_the_reason_says_so(int suspect)
    {
        int[] repeated = [.. Widths, .. Widths[1..]];
        var layers = Suspects.All[suspect].Draw(repeated, new RandomStream(1));
        var others = Suspects.All[suspect].Draw(repeated, new RandomStream(2));

        Assert.Equal(BugAnswers.In(suspect) == Mistake.LayersAlike, layers[0].Equals(layers[2]));
        Assert.Equal(BugAnswers.In(suspect) == Mistake.SourceIgnored, layers[0].Equals(others[0]));
    }

    [Fact]
    public void A_mistake_that_no_exercise_lists_is_told_so()
    {
        Assert.Equal(
            "Threw is not among the bugs that the exercise lists: name one of those.",
            Exercise.BugIn(0).Of(Mistake.Threw).Reason
        );
    }

    private static Mistake[] Listed(string notebook)
    {
        var path = Path.Combine(Root(), "notebooks", "exercises", "source", notebook);
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var cell = json.RootElement.GetProperty("cells").EnumerateArray().Single(IsList);
        var text = string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()));
        return [.. Quoted().Matches(text).Select(match => Enum.Parse<Mistake>(match.Groups["name"].Value))];

        static bool IsList(JsonElement cell) => cell.GetProperty("id").GetString() == "bugs-how";
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));

    [GeneratedRegex(@"`(Mistake\.)?(?<name>\w+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
