using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Tests.Exercises;

public sealed class HostileAnswerTests
{
    [Fact]
    public void An_untouched_stub_is_not_done_yet()
    {
        CheckResult[] results =
        [
            Exercise.HeLayer.Of(null),
            Exercise.HeLayer.Of((_, _, _) => throw Untouched()),
            Exercise.HeLayer.Of((_, _, _) => null!),
            Exercise.AllLayers.Of(null),
            Exercise.AllLayers.Of((_, _) => []),
            Exercise.AllLayers.Of((_, _) => null!),
            Exercise.DepthLaw.Of(null),
            Exercise.DepthLaw.Of((_, _) => throw Untouched()),
            Exercise.KeepLinearLayer.Of(null),
            Exercise.ReluScale.Of(null),
            Exercise.Overfit.Of(null),
            Exercise.ZeroTanhMoves.Of(null),
            Exercise.UnitsFromNudge.Of(null),
            Exercise.BugIn(0).Of(null),
            Exercise.RepairFaint.Of(null),
            Exercise.RepairFaint.Of(_ => null!),
        ];
        Assert.All(results, result => Assert.Equal(Verdict.NotYet, result.Verdict));
        Assert.All(results, result => Assert.Null(result.Mistake));
    }

    [Fact]
    public void An_exception_of_an_answer_is_told_and_never_thrown()
    {
        var result = Exercise.HeLayer.Of((_, _, _) => throw new FormatException("no\n<b>good</b>"));
        Assert.Equal(Mistake.Threw, result.Mistake);
        Assert.Equal("The answer ended with FormatException: no <b>good</b>", result.Reason);
        Assert.DoesNotContain("<b>", result.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(Mistake.Threw, Exercise.DepthLaw.Of((_, _) => throw new UnreadableException()).Mistake);
        Assert.Equal(Mistake.Threw, Exercise.RepairFaint.Of(_ => throw new OperationCanceledException()).Mistake);
    }

    [Fact]
    public void An_exception_in_a_late_call_is_told_too()
    {
        var calls = 0;
        var result = Exercise.HeLayer.Of(
            (n, m, random) =>
                ++calls < 4 ? Initializers.HeNormal.Draw(n, m, random) : throw new InvalidOperationException("late")
        );
        Assert.Equal(Mistake.Threw, result.Mistake);
    }

    [Fact]
    public void An_answer_that_never_ends_is_stopped()
    {
        var turns = 0L;
        var check = new WeightCheck("He", Initializers.HeNormal, []) { Limit = TimeSpan.FromMilliseconds(300) };
        var result = check.Of(
            (_, _, _) =>
            {
                while (true)
                {
                    turns++;
                }
            }
        );
        Assert.Equal(Mistake.TookTooLong, result.Mistake);
        Assert.True(Stands(() => Interlocked.Read(ref turns)), "the loop still runs");
    }

    [Fact]
    public void An_answer_that_overwrites_one_matrix_again_and_again_is_judged_by_what_it_gave()
    {
        Matrix<double>? kept = null;
        var result = Exercise.HeLayer.Of(
            (n, m, random) =>
            {
                kept?.Clear();
                return kept = Initializers.HeNormal.Draw(n, m, random);
            }
        );
        Assert.Equal(Verdict.Right, result.Verdict);
    }

    [Fact]
    public void Numbers_at_the_ends_of_what_a_double_holds_are_judged()
    {
        double[] numbers =
        [
            double.MaxValue,
            double.MinValue,
            double.Epsilon,
            double.NegativeInfinity,
            double.NaN,
            -0.0,
        ];
        ICheck<double?>[] checks =
        [
            Exercise.KeepLinearLayer,
            Exercise.KeepReluLayer,
            Exercise.LinearScale,
            Exercise.TanhScale,
            Exercise.ReluScale,
            Exercise.Overfit,
        ];
        Assert.All(
            checks,
            check => Assert.All(numbers, number => Assert.Equal(Verdict.Wrong, check.Of(number).Verdict))
        );
        Assert.Equal(Verdict.Wrong, Exercise.UnitsFromConstant.Of(int.MinValue).Verdict);
        Assert.Equal(Verdict.Wrong, Exercise.ZeroTanhMoves.Of((NetworkParts)int.MinValue).Verdict);
        Assert.Equal(Verdict.Wrong, Exercise.BugIn(0).Of((Mistake)(-1)).Verdict);
    }

    [Theory]
    [InlineData(1e308)]
    [InlineData(1e-320)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Weights_at_the_ends_of_what_a_double_holds_are_judged(double scale)
    {
        var result = Exercise.HeNormalLayer.Of(
            (n, m, random) => Initializers.LeCunUniform.Draw(n, m, random).Multiply(scale)
        );
        Assert.Equal(Verdict.Wrong, result.Verdict);
        Assert.NotNull(result.Hint);
    }

    [Fact]
    public void A_network_of_weights_that_are_no_numbers_is_judged()
    {
        var result = Exercise.RepairFaint.Of(random =>
        {
            var network = Exercise.FaintNetwork(random);
            network.Layers[0].Weights[0, 0] = double.NaN;
            return network;
        });
        Assert.Equal(Mistake.NotFinite, result.Mistake);
    }

    [Fact]
    public void A_suspect_that_is_not_there_is_the_authors_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Exercise.BugIn(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Exercise.BugIn(Suspects.All.Count));
        Assert.Empty(Suspects.All[0].Draw([3], new RandomStream(0)));
    }

    private static Exception Untouched() => new NotImplementedException();

    // An abort reaches a loop soon but not at once.
    private static bool Stands(Func<long> count)
    {
        return SpinWait.SpinUntil(
            () =>
            {
                var before = count();
                Thread.Yield();
                Thread.SpinWait(100_000);
                return count() == before;
            },
            TimeSpan.FromSeconds(60)
        );
    }

    private sealed class UnreadableException : Exception
    {
        public override string Message => throw new InvalidOperationException();
    }
}
