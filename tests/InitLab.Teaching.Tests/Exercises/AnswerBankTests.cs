using InitLab.Numerics;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

/// <remarks>
/// A right answer is taken for wrong with a probability of at most 1e-6 on one seed, so of at most 1e-3 on the 1,000
/// seeds of each (union bound); the seeds are fixed, so the test itself never wavers. For the checks that train or judge
/// a network (<see cref="Exercise.Overfit"/>, <see cref="Exercise.RepairFaint"/>, <see cref="Exercise.RepairLoud"/>) no
/// bound is proven: that none of 1,000 seeds fails says, at δ = 1e-3, that fewer than 7 in 1,000 do.
/// </remarks>
public sealed class AnswerBankTests
{
    private const int FewestAnswers = 120;

    public static TheoryData<int, string> Right => Rows(answer => answer.Mistake is null);

    public static TheoryData<int, string> Wrong => Rows(answer => answer.Mistake is not null);

    [Theory]
    [MemberData(nameof(Right))]
    public void A_right_answer_passes_on_every_seed(int place, string name)
    {
        var answer = AnswerBank.All[place];
        Assert.EndsWith(answer.Name, name, StringComparison.Ordinal);
        var failed = Seeds.Run(answer.Seeds, answer.Check).Where(result => result.Verdict != Verdict.Right);
        Assert.Equal([], failed.Select(result => result.ToString()).Take(3));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_answer_gets_its_own_reason_on_every_seed(int place, string name)
    {
        var answer = AnswerBank.All[place];
        Assert.EndsWith(answer.Name, name, StringComparison.Ordinal);
        for (var seed = 0; seed < answer.Seeds; seed++)
        {
            var result = answer.Check(seed);
            Assert.True(answer.Mistake == result.Mistake, $"seed {seed}, expected {answer.Mistake}: {result}");
            Assert.Equal(Verdict.Wrong, result.Verdict);
            Assert.Contains(answer.Says, result.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_bank_is_large_and_reaches_every_mistake_that_an_answer_can_make()
    {
        Assert.True(AnswerBank.All.Count >= FewestAnswers, $"{AnswerBank.All.Count} answers");
        Assert.Equal(
            [Mistake.TookTooLong, Mistake.StillIll],
            Enum.GetValues<Mistake>().Except(AnswerBank.All.Select(answer => answer.Mistake).OfType<Mistake>())
        );
    }

    private static TheoryData<int, string> Rows(Func<BankedAnswer, bool> which)
    {
        var rows = new TheoryData<int, string>();
        for (var place = 0; place < AnswerBank.All.Count; place++)
        {
            if (which(AnswerBank.All[place]))
            {
                rows.Add(place, AnswerBank.All[place].Name);
            }
        }

        return rows;
    }
}
