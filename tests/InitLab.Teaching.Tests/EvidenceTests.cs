using InitLab.Experiments;

namespace InitLab.Teaching.Tests;

public sealed class EvidenceTests
{
    private static readonly double[] Spread = [1, 1.1, 0.9, 1, 1.2, 0.8, 1, 1];

    private readonly EvidenceLog _log = new("01-breaking-symmetry", () => false);

    [Fact]
    public void What_a_sweep_measured_is_a_measurement_of_its_seeds()
    {
        var sweep = Sweep.Over("x", (double[])[1, 2], 8, (at, seed) => at + seed);

        var row = _log.That("c").PredictsBelow(9).Measured(sweep[2]).From("s");

        Assert.False(row.Holds);
        Assert.Equal("median 5.5 [2, 9], n = 8", row.Measured);
        Assert.True(_log.That("c").PredictsBelow(9.5).Measured(sweep[2]).From("s").Holds);
    }

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(1.0000000001, false)]
    [InlineData(double.NaN, false)]
    public void A_number_without_a_tolerance_is_exact(double measured, bool holds)
    {
        Assert.Equal(holds, _log.That("c").Predicts(1).Measured(measured).From("s").Holds);
    }

    [Theory]
    [InlineData(2.5, true)]
    [InlineData(1.5, true)]
    [InlineData(2.5000001, false)]
    [InlineData(1.4999999, false)]
    [InlineData(double.NaN, false)]
    public void A_tolerance_is_a_distance_to_both_sides(double measured, bool holds)
    {
        Assert.Equal(holds, _log.That("c").Predicts(2).Within(0.5).Measured(measured).From("s").Holds);
    }

    [Theory]
    [InlineData(-110, true)]
    [InlineData(-90, true)]
    [InlineData(-111, false)]
    [InlineData(-89, false)]
    [InlineData(110, false)]
    public void A_tolerance_in_percent_is_a_share_of_the_prediction(double measured, bool holds)
    {
        Assert.Equal(holds, _log.That("c").Predicts(-100).WithinPercent(10).Measured(measured).From("s").Holds);
    }

    [Theory]
    [InlineData(0.999, true, false)]
    [InlineData(1, false, false)]
    [InlineData(1.001, false, true)]
    [InlineData(double.NaN, false, false)]
    public void A_limit_itself_is_neither_below_nor_above(double measured, bool below, bool above)
    {
        Assert.Equal(below, _log.That("c").PredictsBelow(1).Measured(measured).From("s").Holds);
        Assert.Equal(above, _log.That("c").PredictsAbove(1).Measured(measured).From("s").Holds);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(0.999, false)]
    [InlineData(2.001, false)]
    [InlineData(double.NaN, false)]
    public void An_interval_holds_its_ends(double measured, bool holds)
    {
        Assert.Equal(holds, _log.That("c").PredictsBetween(1, 2).Measured(measured).From("s").Holds);
    }

    [Fact]
    public void Infinity_can_be_predicted()
    {
        Assert.True(_log.That("c").Predicts(double.PositiveInfinity).Measured(double.PositiveInfinity).From("s").Holds);
    }

    [Fact]
    public void Every_seed_must_agree_unless_the_median_or_the_mean_is_asked()
    {
        var claim = _log.That("c").Predicts(1).Within(0.15).Measured(8, seed => Spread[seed]);
        Assert.Equal("2 of 8 seeds disagree (seed 4: 1.2, seed 5: 0.8)", claim.From("s").Reason);
        Assert.True(claim.OnMedian().From("s").Holds);
        Assert.True(claim.OnMean().From("s").Holds);
    }

    [Fact]
    public void The_median_is_not_the_mean()
    {
        var claim = _log.That("c").Predicts(1).Measured(8, seed => seed == 0 ? 9 : 1);
        Assert.Null(claim.OnMedian().From("s").Reason);
        Assert.Equal("the mean is 2", claim.OnMean().From("s").Reason);
        Assert.Equal("mean 2 [1, 9], n = 8", claim.OnMean().From("s").Measured);
        Assert.Equal("median 1 [1, 9], n = 8", claim.From("s").Measured);
    }

    [Fact]
    public void One_seed_that_is_not_a_number_spoils_median_and_mean()
    {
        var claim = _log.That("c").PredictsBetween(0, 2).Measured(9, seed => seed == 3 ? double.NaN : 1);
        Assert.False(claim.OnMedian().From("s").Holds);
        Assert.False(claim.OnMean().From("s").Holds);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Chance_needs_eight_seeds(int seeds, bool holds)
    {
        Assert.Equal(holds, _log.That("c").Predicts(1).Measured(seeds, _ => 1).From("s").Holds);
    }

    [Fact]
    public void Values_keep_the_order_of_their_seeds()
    {
        long[] seeds = [.. Enumerable.Range(0, 64).Select(i => 1000L - i)];
        var row = _log.That("c").Predicts(0).Measured(seeds, seed => seed).From("s");
        Assert.StartsWith("seed 1000: 1000, seed 999: 999,", row.BySeed, StringComparison.Ordinal);
        Assert.EndsWith("seed 937: 937", row.BySeed, StringComparison.Ordinal);
        Assert.Equal("64 of 64 seeds disagree (seed 1000: 1000, seed 999: 999, seed 998: 998 and more)", row.Reason);
    }

    [Fact]
    public void The_learners_own_exception_comes_through()
    {
        var error = Assert.Throws<FormatException>(() =>
            _log.That("c").Measured(8, _ => throw new FormatException("mine"))
        );
        Assert.Equal("mine", error.Message);
    }

    [Fact]
    public void A_claim_without_prediction_or_measurement_says_what_is_missing()
    {
        var noPrediction = Assert.Throws<InvalidOperationException>(() => _log.That("c").Measured(1).From("s"));
        Assert.Contains("lacks its prediction", noPrediction.Message, StringComparison.Ordinal);
        var noMeasurement = Assert.Throws<InvalidOperationException>(() => _log.That("c").Predicts(1).From("s"));
        Assert.Contains("lacks its measurement", noMeasurement.Message, StringComparison.Ordinal);
        var noNumber = Assert.Throws<InvalidOperationException>(() => _log.That("c").PredictsBelow(1).Within(0.1));
        Assert.Contains("no number that a tolerance", noNumber.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _log.That("c").Measured(0, _ => 1));
    }
}
