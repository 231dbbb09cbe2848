using InitLab.Datasets;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Datasets;

public sealed class TrainTestSplitTests
{
    private static readonly LabelledData Counted = new(
        Matrix<double>.Build.Dense(10, 1, (i, _) => i),
        [.. Enumerable.Range(0, 10)],
        10
    );

    [Fact]
    public void Every_sample_is_in_one_part_with_its_own_label()
    {
        var parts = TrainTestSplit.Of(Counted, 0.3, new RandomStream(1));

        Assert.Equal((7, 3), (parts.Train.Samples, parts.Test.Samples));
        Assert.Equal(Enumerable.Range(0, 10), parts.Train.Labels.Concat(parts.Test.Labels).Order());
        Assert.Equal(parts.Train.Labels.Select(label => (double)label), parts.Train.Inputs.Column(0));
        Assert.Equal(parts.Test.Labels.Select(label => (double)label), parts.Test.Inputs.Column(0));
    }

    [Fact]
    public void The_choice_is_seeded_and_every_sample_gets_its_turn()
    {
        var tests = Enumerable
            .Range(0, 200)
            .Select(seed => TrainTestSplit.Of(Counted, 0.3, new RandomStream(seed)).Test);

        // Each is tested on Binomial(200, 0.3) times, 60 ± 6.5: below 20 or above 100 with a probability under 1e-8.
        Assert.All(
            tests.SelectMany(test => test.Labels).CountBy(label => label),
            c => Assert.InRange(c.Value, 20, 100)
        );
        Assert.Equal(
            TrainTestSplit.Of(Counted, 0.3, new RandomStream(4)).Test.Labels,
            TrainTestSplit.Of(Counted, 0.3, new RandomStream(4)).Test.Labels
        );
    }

    [Theory]
    [InlineData(0.001, 1)]
    [InlineData(0.999, 9)]
    public void Neither_part_is_empty(double share, int test)
    {
        Assert.Equal(test, TrainTestSplit.Of(Counted, share, new RandomStream(1)).Test.Samples);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_share_that_is_none_is_refused(double share)
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() =>
            TrainTestSplit.Of(Counted, share, new RandomStream(1))
        );

        Assert.Contains("above 0 and below 1", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_sample_cannot_be_parted()
    {
        Assert.Throws<ArgumentException>(() => TrainTestSplit.Of(Counted.First(1), 0.5, new RandomStream(1)));
    }

    [Fact]
    public void The_first_samples_keep_features_and_labels()
    {
        var first = Counted.First(3);

        Assert.Equal([0, 1, 2], first.Labels);
        Assert.Equal([0, 1, 2], first.Inputs.Column(0));
        Assert.Equal(10, Counted.First(99).Samples);
        Assert.Throws<ArgumentOutOfRangeException>(() => Counted.First(0));
    }
}
