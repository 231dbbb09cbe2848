using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>A mistake without a name still tells where to look.</summary>
public sealed class UnnamedMistakeTests
{
    [Theory]
    [InlineData(0.018, "The answer is 0.018, and that is too low.")]
    [InlineData(0.022, "The answer is 0.022, and that is too high.")]
    public void A_wrong_number_is_told_to_be_too_low_or_too_high(double answer, string reason)
    {
        var result = Exercise.KeepLinearLayer.Of(answer);

        Assert.Equal(Mistake.OtherFormula, result.Mistake);
        Assert.Equal(reason, result.Reason);
    }

    [Fact]
    public void Weights_of_another_distribution_are_told_which_one_was_asked_for()
    {
        var result = Exercise.HeNormalLayer.Of(Signs);

        Assert.Equal(Mistake.OtherDistribution, result.Mistake);
        Assert.Equal(
            "The variance is right, but their histogram is not that of Normal or TruncatedNormal.",
            result.Reason
        );
    }

    private static Matrix<double> Signs(int fanIn, int fanOut, RandomStream random) =>
        Matrix<double>.Build.Dense(fanIn, fanOut, (_, _) => Math.Sqrt(2.0 / fanIn) * (random.NextInt(2) == 0 ? -1 : 1));
}
