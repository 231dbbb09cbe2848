using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Tests.Initialization;

public sealed class InitializersTests
{
    private static readonly Dictionary<string, (VarianceScaling Normal, VarianceScaling Uniform)> Schemes = new(
        StringComparer.Ordinal
    )
    {
        ["LeCun"] = (Initializers.LeCunNormal, Initializers.LeCunUniform),
        ["Xavier"] = (Initializers.XavierNormal, Initializers.XavierUniform),
        ["He"] = (Initializers.HeNormal, Initializers.HeUniform),
        ["HeFanOut"] = (
            new VarianceScaling(2, FanMode.Out, Distribution.Normal),
            new VarianceScaling(2, FanMode.Out, Distribution.Uniform)
        ),
    };

    public static TheoryData<string, int, int, double, double> GoldenRows => GoldenScales.Rows;

    [Theory]
    [MemberData(nameof(GoldenRows))]
    public void Scales_are_the_published_ones(
        string scheme,
        int fanIn,
        int fanOut,
        double standardDeviation,
        double bound
    )
    {
        var (normal, uniform) = Schemes[scheme];
        var fans = Fans.Dense(fanIn, fanOut);
        Assert.Equal(standardDeviation, normal.StandardDeviation(fans), 1e-15 * standardDeviation);
        Assert.Equal(standardDeviation, uniform.StandardDeviation(fans), 1e-15 * standardDeviation);
        Assert.Equal(bound, uniform.Bound(fans), 1e-15 * bound);
        Assert.Equal(double.PositiveInfinity, normal.Bound(fans));
    }

    // A layer that is far from square shows which fan sets the spread: 40,000 entries, 5 standard errors.
    [Fact]
    public void The_spread_of_draws_follows_the_right_fan()
    {
        Assert.All(
            Schemes.Values.SelectMany(pair => (VarianceScaling[])[pair.Normal, pair.Uniform]),
            scheme =>
            {
                var draws = scheme.Draw(400, 100, new RandomStream(2));
                var expected = scheme.StandardDeviation(Fans.Dense(400, 100));
                var measured = Math.Sqrt(draws.Enumerate().Average(w => w * w));
                Assert.Equal((400, 100), (draws.RowCount, draws.ColumnCount));
                Assert.InRange(measured / expected, 1 - (5 * 0.00354), 1 + (5 * 0.00354));
            }
        );
    }

    [Fact]
    public void Constants_are_constant()
    {
        var random = new RandomStream(1);
        Assert.All(Initializers.Zeros.Draw(3, 4, random).Enumerate(), w => Assert.Equal(0, w));
        Assert.All(Initializers.Ones.Draw(3, 4, random).Enumerate(), w => Assert.Equal(1, w));
        Assert.All(Initializers.Constant(0.1).Draw(3, 4, random).Enumerate(), w => Assert.Equal(0.1, w));
    }

    [Fact]
    public void Equal_streams_give_equal_weights_and_siblings_do_not()
    {
        var random = new RandomStream(5);
        var first = Initializers.HeNormal.Draw(20, 30, random.Split(0));
        Assert.Equal(first, Initializers.HeNormal.Draw(20, 30, random.Split(0)));
        Assert.DoesNotContain(
            true,
            first.Enumerate().Zip(Initializers.HeNormal.Draw(20, 30, random.Split(1)).Enumerate(), (a, b) => a == b)
        );
    }

    [Fact]
    public void A_wider_layer_begins_with_the_units_of_the_narrower_one()
    {
        var narrow = Initializers.HeNormal.Draw(7, 3, new RandomStream(1));
        var wide = Initializers.HeNormal.Draw(7, 5, new RandomStream(1));
        Assert.Equal(narrow, wide.SubMatrix(0, 7, 0, 3));
    }

    [Fact]
    public void Every_scheme_prints_as_what_it_is()
    {
        (object Scheme, string Text)[] expected =
        [
            (Initializers.HeNormal, "HeNormal: N(0, 2/fanIn)"),
            (Initializers.HeUniform, "HeUniform: U(-b, b), b = sqrt(6/fanIn)"),
            (Initializers.XavierNormal, "XavierNormal: N(0, 2/(fanIn + fanOut))"),
            (Initializers.XavierUniform, "XavierUniform: U(-b, b), b = sqrt(6/(fanIn + fanOut))"),
            (Initializers.LeCunNormal, "LeCunNormal: N(0, 1/fanIn)"),
            (Initializers.LeCunUniform, "LeCunUniform: U(-b, b), b = sqrt(3/fanIn)"),
            (Schemes["HeFanOut"].Normal, "VarianceScaling: N(0, 2/fanOut)"),
            (Initializers.Zeros, "Zeros"),
            (Initializers.Ones, "Ones"),
            (Initializers.Constant(0.1), "Constant: 0.1"),
            (Initializers.Normal(0.01), "Normal: N(0, 0.01²)"),
            (Initializers.Uniform(-0.05, 0.05), "Uniform: U(-0.05, 0.05)"),
        ];
        Assert.All(expected, pair => Assert.Equal(pair.Text, pair.Scheme.ToString()));
    }

    [Fact]
    public void Spreads_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new VarianceScaling(0, FanMode.In, Distribution.Normal));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VarianceScaling(double.NaN, FanMode.In, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.Normal(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.HeNormal.Draw(0, 3, new RandomStream(1)));
        Assert.Throws<ArgumentException>(() => Initializers.Uniform(1, 0).Draw(2, 2, new RandomStream(1)));
    }
}
