using InitLab.Initialization;

namespace InitLab.Tests.Initialization;

/// <summary>Every scheme over the whole golden grid, to the last digits.</summary>
public sealed class ShapeGridTests
{
    private const double RelativeTolerance = 1e-15;

    private static readonly Dictionary<string, VarianceScaling> Schemes = new(StringComparer.Ordinal)
    {
        ["lecun_normal"] = Initializers.LeCunNormal,
        ["lecun_uniform"] = Initializers.LeCunUniform,
        ["lecun_truncated_normal"] = Initializers.LeCunTruncatedNormal,
        ["glorot_normal"] = Initializers.XavierNormal,
        ["glorot_uniform"] = Initializers.XavierUniform,
        ["glorot_truncated_normal"] = Initializers.XavierTruncatedNormal,
        ["he_normal"] = Initializers.HeNormal,
        ["he_uniform"] = Initializers.HeUniform,
        ["he_truncated_normal"] = Initializers.HeTruncatedNormal,
        ["he_fan_out_normal"] = Initializers.He(Distribution.Normal, mode: FanMode.Out),
        ["he_fan_out_uniform"] = Initializers.He(Distribution.Uniform, mode: FanMode.Out),
        ["he_fan_out_truncated_normal"] = Initializers.He(Distribution.TruncatedNormal, mode: FanMode.Out),
        ["glorot_uniform_gain_5/3"] = Initializers.XavierUniform.WithGain(5.0 / 3),
        ["glorot_normal_gain_sqrt2"] = Initializers.XavierNormal.WithGain(Math.Sqrt(2)),
        ["kaiming_normal_leaky_a=0.01"] = Initializers.He(Distribution.Normal, 0.01),
        ["kaiming_uniform_leaky_a=0.01"] = Initializers.He(Distribution.Uniform, 0.01),
        ["kaiming_normal_leaky_a=0.2"] = Initializers.He(Distribution.Normal, 0.2),
        ["kaiming_uniform_leaky_a=0.2"] = Initializers.He(Distribution.Uniform, 0.2),
        ["kaiming_normal_leaky_a=0.25"] = Initializers.He(Distribution.Normal, 0.25),
        ["kaiming_uniform_leaky_a=0.25"] = Initializers.He(Distribution.Uniform, 0.25),
        ["kaiming_normal_tanh_gain5/3_fan_in"] = Initializers.LeCunNormal.WithGain(5.0 / 3),
        ["kaiming_normal_selu_gain3/4_fan_in"] = Initializers.LeCunNormal.WithGain(0.75),
        ["kaiming_normal_linear_fan_in"] = Initializers.He(Distribution.Normal, leakySlope: 1),
        ["pytorch_weights"] = (VarianceScaling)LibraryDefaults.PyTorch.Weights,
        ["pytorch_biases"] = (VarianceScaling)LibraryDefaults.PyTorch.Biases,
    };

    public static TheoryData<string> SchemeNames => [.. Schemes.Keys];

    [Theory]
    [MemberData(nameof(SchemeNames))]
    public void A_scheme_is_what_the_grid_says_for_every_shape(string name)
    {
        var scheme = Schemes[name];
        var rows = ShapeGrid.Rows.Where(row => row.Scheme == name).ToArray();
        Assert.Equal(12, rows.Length);
        Assert.All(
            rows,
            row =>
            {
                var standardDeviation = scheme.StandardDeviation(row.Fans);
                AssertClose(row.StandardDeviation, standardDeviation);
                AssertClose(row.Variance, standardDeviation * standardDeviation);
                AssertClose(row.Bound, scheme.Bound(row.Fans));
                AssertClose(2 * row.ParentStandardDeviation, scheme.Bound(row.Fans));
                Assert.Equal(double.IsNaN(row.Bound), double.IsPositiveInfinity(scheme.Bound(row.Fans)));
            }
        );
    }

    [Fact]
    public void Every_row_of_the_grid_is_looked_at()
    {
        Assert.Equal(300, ShapeGrid.Rows.Count);
        Assert.Empty(ShapeGrid.Rows.Select(row => row.Scheme).Except(Schemes.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Convolutions_have_the_fans_of_the_grid()
    {
        var rows = ShapeGrid.Rows.Where(row => row.Shape.StartsWith("conv", StringComparison.Ordinal)).ToArray();
        Assert.Equal(125, rows.Length);
        Assert.All(
            rows,
            row =>
            {
                var shape = ShapeGrid.Convolutions[row.Shape];
                var scheme = Schemes[row.Scheme];
                Assert.Equal(row.Fans, Fans.Convolution(shape));
                Assert.Equal(scheme.StandardDeviation(row.Fans), scheme.StandardDeviation(shape));
                Assert.Equal(scheme.Bound(row.Fans), scheme.Bound(shape));
            }
        );
    }

    private static void AssertClose(double expected, double actual)
    {
        if (!double.IsNaN(expected))
        {
            Assert.Equal(expected, actual, RelativeTolerance * expected);
        }
    }
}
