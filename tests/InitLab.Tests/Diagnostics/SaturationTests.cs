using InitLab.Diagnostics;
using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Diagnostics;

public sealed class SaturationTests
{
    [Fact]
    public void Tanh_is_flat_where_its_square_exceeds_99_percent()
    {
        // 1 − tanh² z = 0.01 at z = artanh √0.99 = 2.993222846.
        Assert.Equal(0.5, Saturation.FlatFraction(Activation.Tanh, Row(-2.9932, 2.9933, -2.9933, 2.9932)));
    }

    [Fact]
    public void A_sigmoid_is_flat_from_4_point_6_on()
    {
        // σ(1 − σ) = 0.01 at z = ln((1 + √0.96)/(1 − √0.96)) = 4.584863.
        Assert.Equal(0.5, Saturation.FlatFraction(Activation.Sigmoid, Row(4.58485, 4.58490, -4.58490, -4.58485)));
    }

    [Fact]
    public void ReLU_is_flat_where_it_is_off()
    {
        Assert.Equal(0.75, Saturation.FlatFraction(Activation.ReLU, Row(-1, 0, 2, -3)));
    }

    [Fact]
    public void The_ends_of_tanh_and_sigmoid_are_near_within_half_a_percent_of_the_range()
    {
        Assert.Equal(0.5, Saturation.FractionNearEnds(Activation.Tanh, Row(0.9901, -0.9901, 0.9899, -0.9899)));
        Assert.Equal(0.5, Saturation.FractionNearEnds(Activation.Sigmoid, Row(0.0049, 0.9951, 0.0051, 0.9949)));
    }

    [Fact]
    public void A_nonlinearity_without_two_ends_has_none_to_be_near()
    {
        Assert.Null(Saturation.FractionNearEnds(Activation.ReLU, Row(0, 1)));
        Assert.Null(Saturation.FractionNearEnds(Activation.Identity, Row(0, 1)));
    }

    [Fact]
    public void A_unit_is_dead_if_it_is_off_on_every_sample()
    {
        var preActivations = Matrix<double>.Build.DenseOfArray(
            new double[,]
            {
                { -1, -1, 0, 1 },
                { -2, 1, 0, 1 },
            }
        );

        Assert.Equal(2, Saturation.DeadUnits(Activation.ReLU, preActivations));
        Assert.Equal(0, Saturation.DeadUnits(Activation.Tanh, preActivations));
        Assert.Equal(4, Saturation.DeadUnits(Activation.Tanh, preActivations * 0 + 50));
    }

    private static Matrix<double> Row(params double[] numbers) =>
        Matrix<double>.Build.Dense(1, numbers.Length, numbers);
}
