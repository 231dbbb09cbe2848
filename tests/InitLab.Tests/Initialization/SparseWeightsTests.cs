using FsCheck;
using FsCheck.Xunit;
using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Tests.Numerics;

namespace InitLab.Tests.Initialization;

[Properties(Replay = "20240607,4711")]
public sealed class SparseWeightsTests
{
    [Property]
    public void Every_unit_has_the_given_number_of_incoming_weights(
        PositiveInt nonZeros,
        NonNegativeInt more,
        PositiveInt fanOut,
        int seed
    )
    {
        var fanIn = nonZeros.Get + more.Get;
        var weights = Initializers.Sparse(nonZeros.Get, 1).Draw(fanIn, fanOut.Get, new RandomStream(seed));
        Assert.Equal((fanIn, fanOut.Get), (weights.RowCount, weights.ColumnCount));
        Assert.All(weights.EnumerateColumns(), unit => Assert.Equal(nonZeros.Get, unit.Count(w => w != 0)));
    }

    // Rows × columns as PyTorch stores them (out × in), the sparsity, and the zeros that its columns (our rows) have.
    [Theory]
    [InlineData(10, 7, 0.9, 9)]
    [InlineData(10, 7, 0.25, 3)]
    [InlineData(3, 5, 0.1, 1)]
    [InlineData(20, 20, 0.8, 16)]
    [InlineData(10, 7, 0, 0)]
    [InlineData(10, 7, 0.95, 10)]
    public void Every_input_loses_the_share_of_outgoing_weights_that_PyTorch_takes(
        int fanOut,
        int fanIn,
        double sparsity,
        int zeros
    )
    {
        var scheme = Initializers.OutgoingSparse(sparsity, 0.01);
        var weights = scheme.Draw(fanIn, fanOut, new RandomStream(5));
        Assert.All(weights.EnumerateRows(), input => Assert.Equal(zeros, input.Count(w => w == 0)));
        var spread = 0.01 * Math.Sqrt((fanOut - zeros) / (double)fanOut);
        Assert.Equal(spread, scheme.StandardDeviation(Fans.Dense(fanIn, fanOut)), 1e-17);
        Assert.Equal(zeros == fanOut ? 0 : double.PositiveInfinity, scheme.Bound(Fans.Dense(fanIn, fanOut)));
    }

    // n = 200,000 weights that are not 0, δ = 1e-6: ε = 0.006.
    [Fact]
    public void Weights_that_are_not_0_are_normal()
    {
        var allowed = EmpiricalDistribution.AllowedGap(200_000, 1e-6);
        var incoming = Initializers.Sparse(200, 0.3).Draw(400, 1000, new RandomStream(6));
        var outgoing = Initializers.OutgoingSparse(0.5, 0.3).Draw(1000, 400, new RandomStream(6));
        Assert.All(
            new[] { incoming, outgoing },
            weights =>
            {
                var sample = weights.Enumerate().Where(w => w != 0).ToArray();
                Assert.Equal(200_000, sample.Length);
                Assert.InRange(EmpiricalDistribution.LargestGap(sample, WeightLaws.NormalOf(0.3)), 0, allowed);
            }
        );
    }

    // Each input is heard by a Binomial(10,000, 15/60) number of units, sd 43.3: six of them (δ = 60 · 2e-9).
    [Fact]
    public void No_input_is_favoured()
    {
        var weights = Initializers.Sparse(15, 1).Draw(60, 10_000, new RandomStream(7));
        Assert.All(weights.EnumerateRows(), input => Assert.InRange(input.Count(w => w != 0), 2500 - 260, 2500 + 260));
    }

    [Fact]
    public void The_spread_counts_the_zeros()
    {
        Assert.Equal(0.5, Initializers.Sparse(15, 1).StandardDeviation(Fans.Dense(60, 8)), 1e-16);
        Assert.Equal(double.PositiveInfinity, Initializers.Sparse(15, 1).Bound(Fans.Dense(60, 8)));
    }

    [Fact]
    public void The_schemes_print_as_what_they_are()
    {
        Assert.Equal("Sparse: 15 weights per unit from N(0, 1²), the others 0", Initializers.Sparse(15, 1).ToString());
        Assert.Equal(
            "OutgoingSparse: 90 % of each input's weights 0, the others from N(0, 0.01²)",
            Initializers.OutgoingSparse(0.9, 0.01).ToString()
        );
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_sparsity_out_of_range_is_refused_by_a_sentence(double sparsity)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.OutgoingSparse(sparsity, 1));
        Assert.Contains("give a number from 0 to 1.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_and_spreads_out_of_range_are_refused_by_a_sentence()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.Sparse(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.Sparse(3, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.OutgoingSparse(0.5, -1));
        var scheme = Initializers.Sparse(15, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => scheme.StandardDeviation(Fans.Dense(14, 2)));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => scheme.Draw(14, 2, new RandomStream(1)));
        Assert.Contains("ask for at most 14.", error.Message, StringComparison.Ordinal);
    }
}
