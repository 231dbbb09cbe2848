using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Tests.Initialization;

/// <summary>Constants, and the normal and the uniform of one spread for every shape.</summary>
public sealed class SimpleWeightsTests
{
    private static readonly Fans AnyShape = Fans.Dense(3, 4);

    [Fact]
    public void Spreads_and_bounds_are_exact()
    {
        (IScheme Scheme, double StandardDeviation, double Bound)[] expected =
        [
            (Initializers.Zeros, 0, 0),
            (Initializers.Ones, 0, 1),
            (Initializers.Constant(-0.5), 0, 0.5),
            (Initializers.Normal(0.05), 0.05, double.PositiveInfinity),
            (Initializers.Normal(0), 0, 0),
            (Initializers.Uniform(-0.05, 0.05), 0.02886751345948129, 0.05),
            (Initializers.Uniform(0, 1), 0.28867513459481287, 1),
            (Initializers.Uniform(-3, 1), 1.1547005383792515, 3),
        ];
        Assert.All(
            expected,
            row =>
            {
                Assert.Equal(row.StandardDeviation, row.Scheme.StandardDeviation(AnyShape), 1e-15);
                Assert.Equal(row.Bound, row.Scheme.Bound(AnyShape));
            }
        );
    }

    [Fact]
    public void Constants_fill_dense_layers_and_kernels()
    {
        var shape = new ConvolutionShape([3, 2], 4, 5);
        Assert.All(Initializers.Constant(0.1).Draw(3, 4, new RandomStream(1)).Enumerate(), w => Assert.Equal(0.1, w));
        var kernels = Initializers.Ones.Draw(shape, new RandomStream(1));
        Assert.Equal((24, 5), (kernels.RowCount, kernels.ColumnCount));
        Assert.All(kernels.Enumerate(), w => Assert.Equal(1, w));
        Assert.All(Initializers.Zeros.Draw(shape, new RandomStream(1)).Enumerate(), w => Assert.Equal(0, w));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-0.1)]
    public void Spreads_that_are_none_are_refused_by_a_sentence(double number)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.Normal(number));
        Assert.Contains($"The standard deviation is {number}: give a finite", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(double.MinValue, double.MaxValue)]
    public void Intervals_that_are_none_are_refused_by_a_sentence(double low, double high)
    {
        var error = Assert.Throws<ArgumentException>(() => Initializers.Uniform(low, high));
        Assert.Contains("is not one: give finite ends, the lower first.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_is_finite()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.Constant(double.NaN));
    }

    [Fact]
    public void Biases_need_units()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Initializers.Zeros.DrawBiases(AnyShape, 0, new RandomStream(1))
        );
    }
}
