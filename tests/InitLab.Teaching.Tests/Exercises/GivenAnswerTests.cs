using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Tests.Exercises;

/// <remarks>That the calls compile as cells write them is half of what is tested.</remarks>
public sealed class GivenAnswerTests
{
    private readonly ExerciseLog _log = new("01-breaking-symmetry", () => false, () => null);

    [Fact]
    public void A_stub_of_every_kind_of_value_is_not_done_yet()
    {
        CheckResult[] results =
        [
            _log.Check(Exercise.LinearScale, Number),
            _log.Check(Exercise.LinearScale, NumberOrNot),
            _log.Check(Exercise.UnitsFromNudge, Count),
            _log.Check(Exercise.UnitsFromNudge, CountOrNot),
            _log.Check(Exercise.ZeroTanhMoves, Parts),
            _log.Check(Exercise.ZeroTanhMoves, PartsOrNot),
            _log.Check(Exercise.BugIn(0), Bug),
            _log.Check(Exercise.BugIn(0), BugOrNot),
            _log.Check(Exercise.LinearScale, () => throw Untouched()),
            _log.Check(Exercise.LinearScale, () => null),
            _log.Check(Exercise.LinearScale, null),
            Exercise.LinearScale.Of(Number),
            Exercise.BugIn(0).Of(BugOrNot),
        ];
        Assert.All(results, result => Assert.Equal(Verdict.NotYet, result.Verdict));
        Assert.Equal(4, _log.Results.Count);

        static double Number() => throw Untouched();
        static double? NumberOrNot() => null;
        static int Count() => throw Untouched();
        static int? CountOrNot() => null;
        static NetworkParts Parts() => throw Untouched();
        static NetworkParts? PartsOrNot() => null;
        static Mistake Bug() => throw Untouched();
        static Mistake? BugOrNot() => throw Untouched();
    }

    [Fact]
    public void The_value_of_a_function_is_judged_as_the_value_itself()
    {
        Assert.Equal(Verdict.Right, _log.Check(Exercise.LinearScale, Right).Verdict);
        Assert.Equal(Verdict.Right, _log.Check(Exercise.LinearScale, () => 1).Verdict);
        Assert.Equal(Verdict.Right, _log.Check(Exercise.LinearScale, 1).Verdict);
        Assert.Equal(Verdict.Right, _log.Check(Exercise.UnitsFromNudge, () => 2).Verdict);
        Assert.Equal(Verdict.Right, _log.Check(Exercise.BugIn(0), () => Mistake.OtherFan).Verdict);
        var wrong = Exercise.LinearScale.Of(3, seed: 5).ToString();
        Assert.Equal(wrong, Exercise.LinearScale.Of(() => 3, seed: 5).ToString());
        Assert.Equal(wrong, _log.Check(Exercise.LinearScale, Wrong).ToString());

        static double? Right() => 1;
        static double Wrong() => 3;
    }

    [Fact]
    public void A_function_that_is_the_answer_is_judged_itself()
    {
        Assert.Equal(Verdict.Right, _log.Check(Exercise.HeLayer, He).Verdict);
        Assert.Equal(Verdict.Right, _log.Check(Exercise.AllLayers, Layers).Verdict);
        Assert.Equal(Verdict.Right, _log.Check(Exercise.RepairFaint, Repair).Verdict);
        Assert.Equal(Verdict.Right, _log.Check(Exercise.InitialLoss, Loss).Verdict);
        Assert.Equal(Verdict.Right, _log.Check(Exercise.HeLayer, () => He).Verdict);
        Assert.Equal(Verdict.NotYet, _log.Check(Exercise.DepthLaw, Stub).Verdict);

        static Matrix<double> He(int fanIn, int fanOut, RandomStream random) =>
            Initializers.HeNormal.Draw(fanIn, fanOut, random);

        static IReadOnlyList<Matrix<double>> Layers(int[] widths, RandomStream random) =>
            [.. widths[1..].Select((units, l) => Initializers.LeCunNormal.Draw(widths[l], units, random.Split(l)))];

        static Mlp Repair(RandomStream random) =>
            Mlp.Create([20, 32, 32, 32, 32, 4], Activation.ReLU, Initializers.HeNormal, random);

        static double Loss(int classes) => Math.Log(classes);

        static double Stub(double c, int layers) => throw Untouched();
    }

    [Fact]
    public void A_function_that_fails_is_told_and_never_thrown()
    {
        var result = _log.Check(Exercise.LinearScale, Fails);
        Assert.Equal(Mistake.Threw, result.Mistake);
        Assert.Equal("The answer ended with FormatException: no", result.Reason);

        static double? Fails() => throw new FormatException("no");
    }

    private static Exception Untouched() => new NotImplementedException();
}
