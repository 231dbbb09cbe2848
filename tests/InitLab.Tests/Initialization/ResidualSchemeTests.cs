using InitLab.Initialization;

namespace InitLab.Tests.Initialization;

public sealed class ResidualSchemeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(40)]
    public void Fixup_zeroes_branches_and_head_and_divides_the_inner_variance_by_the_depth(int blocks)
    {
        var start = ResidualScheme.Fixup.For(blocks);
        Assert.Equal(Initializers.HeNormal, start.Stem);
        Assert.Equal(new VarianceScaling(2.0 / blocks, FanMode.In, Distribution.Normal), start.Inner);
        Assert.Equal(Initializers.Zeros, start.Outer);
        Assert.Equal(Initializers.Zeros, start.Head);
        Assert.Equal((1, true), (start.Multiplier, start.LearnsMultiplier));
    }

    [Fact]
    public void The_others_keep_the_weights_of_He_and_set_the_multiplier()
    {
        foreach (
            var (scheme, multiplier, learns) in ((ResidualScheme, double, bool)[])
                [
                    (ResidualScheme.Plain, 1, false),
                    (ResidualScheme.DepthScaled, 0.25, false),
                    (ResidualScheme.ReZero, 0, true),
                ]
        )
        {
            var start = scheme.For(16);
            Assert.Equal((multiplier, learns), (start.Multiplier, start.LearnsMultiplier));
            Assert.All([start.Stem, start.Inner, start.Outer], layer => Assert.Equal(Initializers.HeNormal, layer));
            Assert.Equal(Initializers.LeCunNormal, start.Head);
        }
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidualScheme.Fixup.For(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidualScheme.Plain.For(1) with { Multiplier = double.NaN });
    }

    [Fact]
    public void A_scheme_prints_its_name()
    {
        ResidualScheme[] all =
        [
            ResidualScheme.Plain,
            ResidualScheme.DepthScaled,
            ResidualScheme.Fixup,
            ResidualScheme.ReZero,
        ];
        string[] names = ["Plain", "DepthScaled", "Fixup", "ReZero"];
        Assert.Equal(names, all.Select(scheme => scheme.ToString()), StringComparer.Ordinal);
    }
}
