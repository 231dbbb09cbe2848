using InitLab.Teaching.Exercises;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Tests.Exercises;

public sealed class HandedInTests
{
    public static TheoryData<int, string> Bank =>
        [.. AnswerBank.All.Select((answer, place) => new TheoryDataRow<int, string>(place, answer.Name))];

    [Theory]
    [MemberData(nameof(Bank))]
    public void What_is_handed_in_is_judged_as_the_answer_itself(int place, string name)
    {
        var answer = AnswerBank.All[place];
        Assert.Equal(answer.Name, name);
        foreach (var seed in (long[])[0, 1_000_003])
        {
            var (itself, handedIn) = (answer.Check(seed), HandedIn.Judge(answer.HandIn([seed]), [seed]));
            Assert.Equal(itself.Verdict, handedIn.Verdict);
            Assert.Equal(itself.Mistake, handedIn.Mistake);
            Assert.Equal(itself.ToString(), handedIn.ToString());
        }
    }

    [Fact]
    public void Every_exercise_is_listed_under_a_title_of_its_own()
    {
        var checks = typeof(Exercise)
            .GetProperties()
            .Select(property => property.GetValue(null))
            .OfType<ICheck>()
            .Concat(Enumerable.Range(0, Suspects.All.Count).Select(Exercise.BugIn));
        Assert.Equal(
            checks.Select(check => check.Title).Order(StringComparer.Ordinal),
            Exercise.All.Select(check => check.Title).Order(StringComparer.Ordinal)
        );
        Assert.Equal(Exercise.All.Count, Exercise.All.DistinctBy(check => check.Title).Count());
        Assert.All(Exercise.All, check => Assert.NotEqual("", check.Title.Trim()));
        Assert.All(Exercise.All, check => Assert.IsAssignableFrom<IJury>(check));
        Assert.Equal(
            Exercise.All.Select(check => check.Title).Order(StringComparer.Ordinal),
            AnswerBank.All.Select(answer => answer.Title).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_answer_is_right_where_it_is_right_on_every_seed()
    {
        var calls = 0;
        var json = HandedJson.Of(Exercise.UnitsFromNudge, () => ++calls == 2 ? 8 : 2, 1, 2, 3);
        Assert.Equal(Verdict.Right, HandedIn.Judge(json, [3, 1]).Verdict);
        Assert.Equal(Mistake.TwinsCountedTwice, HandedIn.Judge(json, [1, 2, 3]).Mistake);
        var missing = HandedIn.Judge(json, [1, 4]);
        Assert.Equal(Verdict.NotYet, missing.Verdict);
        Assert.Equal("Distinct units after a nudge", missing.Title);
        Assert.Equal("What was handed in cannot be judged: there is no answer for the seed 4.", missing.Reason);
    }

    [Fact]
    public void Seeds_are_the_graders_concern()
    {
        Assert.Throws<ArgumentException>(() => HandedIn.Judge("{}", []));
        Assert.Throws<ArgumentException>(() => HandedIn.Judge("{}", [.. Enumerable.Range(0, 101)]));
    }
}
