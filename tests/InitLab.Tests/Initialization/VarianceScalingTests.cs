using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Tests.Initialization;

[Properties(Replay = "20240607,4711")]
public sealed class VarianceScalingTests
{
    [Property]
    public void The_variance_times_the_fan_is_the_scale(PositiveInt fanIn, PositiveInt fanOut, PositiveInt scale)
    {
        var fans = Fans.Dense(fanIn.Get, fanOut.Get);
        Assert.All(
            AllSchemes(scale.Get / 7.0),
            scheme =>
            {
                var standardDeviation = scheme.StandardDeviation(fans);
                var fan = scheme.Mode switch
                {
                    FanMode.In => fanIn.Get,
                    FanMode.Out => fanOut.Get,
                    FanMode.Average => 0.5 * (fanIn.Get + fanOut.Get),
                    _ => Math.Sqrt(fanIn.Get * (double)fanOut.Get),
                };
                Assert.Equal(1, standardDeviation * standardDeviation * fan / scheme.Scale, 1e-15);
            }
        );
    }

    [Property(MaxTest = 30)]
    public void No_weight_exceeds_the_bound(PositiveInt fanIn, PositiveInt fanOut, int seed)
    {
        var fans = Fans.Dense(fanIn.Get, fanOut.Get);
        Assert.All(
            AllSchemes(1),
            scheme =>
            {
                var largest = scheme.Draw(fans.In, fans.Out, new RandomStream(seed)).Enumerate().Max(Math.Abs);
                Assert.True(largest <= scheme.Bound(fans));
                var ratio = scheme.Bound(fans) / scheme.StandardDeviation(fans);
                var expected = scheme.Distribution switch
                {
                    Distribution.Uniform => Math.Sqrt(3),
                    Distribution.TruncatedNormal => 2 / 0.8796256610342398,
                    _ => double.PositiveInfinity,
                };
                Assert.Equal(expected, ratio, 1e-14);
            }
        );
    }

    [Property]
    public void A_gain_multiplies_every_weight(PositiveInt gain, int seed)
    {
        var factor = gain.Get / 10.0;
        Assert.All(
            AllSchemes(1),
            scheme =>
            {
                var plain = scheme.Draw(5, 3, new RandomStream(seed));
                var scaled = scheme.WithGain(factor).Draw(5, 3, new RandomStream(seed));
                Assert.True((scaled - (factor * plain)).L2Norm() <= 1e-14 * scaled.L2Norm());
            }
        );
    }

    [Property]
    public void The_geometric_mean_of_the_fans_lies_between_the_smaller_fan_and_the_average(
        PositiveInt fanIn,
        PositiveInt fanOut
    )
    {
        var fans = Fans.Dense(fanIn.Get, fanOut.Get);
        var geometric = fans.Of(FanMode.GeometricMean);
        Assert.Equal((double)fanIn.Get * fanOut.Get, geometric * geometric, 1e-9);
        Assert.InRange(geometric, Math.Min(fanIn.Get, fanOut.Get), fans.Of(FanMode.Average) + 1e-12);
    }

    [Fact]
    public void Weights_are_drawn_unit_by_unit()
    {
        var weights = Initializers.HeNormal.Draw(8, 3, new RandomStream(9));
        var uniforms = Initializers.HeUniform.Draw(6, 2, new RandomStream(9));
        var random = new RandomStream(9);
        Assert.All(weights.ToColumnMajorArray(), w => Assert.Equal(0.5 * random.NextNormal(), w));
        random = new RandomStream(9);
        Assert.All(uniforms.ToColumnMajorArray(), w => Assert.Equal(random.NextUniform(-1, 1), w));
    }

    [Fact]
    public void Memory_that_is_there_gets_the_weights_of_a_drawn_matrix()
    {
        IndependentWeights[] schemes = [Initializers.HeNormal, Initializers.HeUniform, Initializers.HeTruncatedNormal];
        Assert.All(
            schemes,
            scheme =>
            {
                var weights = new double[24];
                scheme.Fill(weights, Fans.Dense(8, 3), new RandomStream(9));
                Assert.Equal(scheme.Draw(8, 3, new RandomStream(9)).ToColumnMajorArray(), weights);
            }
        );
    }

    [Fact]
    public void Schemes_print_as_what_they_are()
    {
        (VarianceScaling Scheme, string Text)[] expected =
        [
            (Initializers.HeNormal, "HeNormal: N(0, 2/fanIn)"),
            (Initializers.HeUniform, "HeUniform: U(-b, b), b = sqrt(6/fanIn)"),
            (Initializers.HeTruncatedNormal, "HeTruncatedNormal: N(0, s²) cut at ±2s, s = sqrt(2/fanIn)/0.879626"),
            (
                Initializers.XavierTruncatedNormal,
                "XavierTruncatedNormal: N(0, s²) cut at ±2s, s = sqrt(2/(fanIn + fanOut))/0.879626"
            ),
            (Initializers.He(Distribution.Normal, 0.5), "HeNormal with leaky slope 0.5: N(0, 1.6/fanIn)"),
            (Initializers.He(Distribution.Uniform, mode: FanMode.Out), "HeUniform: U(-b, b), b = sqrt(6/fanOut)"),
            (
                Initializers.XavierUniform.WithGain(5.0 / 3),
                "XavierUniform with gain 1.66667: U(-b, b), b = sqrt(16.6667/(fanIn + fanOut))"
            ),
            (
                new VarianceScaling(3, FanMode.GeometricMean, Distribution.Normal),
                "VarianceScaling: N(0, 3/sqrt(fanIn · fanOut))"
            ),
        ];
        Assert.All(expected, pair => Assert.Equal(pair.Text, pair.Scheme.ToString()));
    }

    [Fact]
    public void Schemes_of_equal_numbers_and_names_are_equal()
    {
        Assert.Equal(new VarianceScaling(2, FanMode.In, Distribution.Normal), Initializers.HeNormal);
        Assert.Equal(Initializers.HeNormal, Initializers.HeNormal.WithGain(1));
        Assert.NotEqual(Initializers.HeNormal, Initializers.LeCunNormal.WithGain(Math.Sqrt(2)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Scales_and_gains_that_are_none_are_refused_by_a_sentence(double number)
    {
        var scale = Assert.Throws<ArgumentOutOfRangeException>(() =>
            new VarianceScaling(number, FanMode.In, Distribution.Normal)
        );
        Assert.Contains($"The scale is {number}: give a positive number;", scale.Message, StringComparison.Ordinal);
        var gain = Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.HeNormal.WithGain(number));
        Assert.Contains($"The gain is {number}: give a positive number;", gain.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Modes_distributions_slopes_and_shapes_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new VarianceScaling(1, (FanMode)9, Distribution.Normal));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VarianceScaling(1, FanMode.In, (Distribution)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.He(Distribution.Normal, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.HeNormal.Draw(0, 3, new RandomStream(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.HeNormal.Draw(3, -1, new RandomStream(1)));
        var huge = Assert.Throws<ArgumentException>(() =>
            Initializers.HeNormal.Draw(100_000, 100_000, new RandomStream(1))
        );
        Assert.Contains("100000×100000 weights do not fit", huge.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<VarianceScaling> AllSchemes(double scale) =>
        from mode in Enum.GetValues<FanMode>()
        from distribution in Enum.GetValues<Distribution>()
        select new VarianceScaling(scale, mode, distribution);
}
