using InitLab.Diagnostics;
using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Diagnostics;

public sealed class SymmetryTests
{
    private static Dense Hidden =>
        Layer(
            new double[,]
            {
                { 1, 1, 1, 2 },
                { 3, 3, 3, 3 },
            },
            [0, 0, 5, 0]
        );

    [Fact]
    public void Units_differ_by_incoming_weights_or_bias()
    {
        Assert.Equal(3, Symmetry.DistinctUnits(Hidden));
        Assert.Equal(1, Symmetry.DistinctUnits(Layer(new double[2, 4], new double[4])));
    }

    [Fact]
    public void Units_differ_by_outgoing_weights_too()
    {
        var equal = Layer(
            new double[,]
            {
                { 7 },
                { 7 },
                { 7 },
                { 7 },
            },
            [0]
        );
        var different = Layer(
            new double[,]
            {
                { 7 },
                { 8 },
                { 7 },
                { 7 },
            },
            [0]
        );
        Assert.Equal(3, Symmetry.DistinctUnits(Hidden, equal));
        Assert.Equal(4, Symmetry.DistinctUnits(Hidden, different));
        Assert.Throws<ArgumentException>(() => Symmetry.DistinctUnits(Hidden, Hidden));
    }

    [Fact]
    public void Differences_up_to_the_tolerance_do_not_count()
    {
        Assert.Equal(2, Symmetry.DistinctUnits(Hidden, 1));
        Assert.Equal(1, Symmetry.DistinctUnits(Hidden, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Symmetry.DistinctUnits(Hidden, -1));
    }

    [Fact]
    public void The_last_bit_is_a_difference()
    {
        var layer = Layer(
            new double[,]
            {
                { 0.1, Math.BitIncrement(0.1) },
            },
            [0, 0]
        );
        Assert.Equal(2, Symmetry.DistinctUnits(layer));
        Assert.True(Symmetry.LargestDifference(layer) > 0);
    }

    [Fact]
    public void The_largest_difference_is_over_weights_and_bias()
    {
        Assert.Equal(5, Symmetry.LargestDifference(Hidden));
        Assert.Equal(
            1,
            Symmetry.LargestDifference(
                Layer(
                    new double[,]
                    {
                        { 1, 2 },
                        { -3, -3 },
                    },
                    [0, 0]
                )
            )
        );
    }

    [Fact]
    public void Rank_counts_directions_and_not_rounding()
    {
        var column = Matrix<double>.Build.Dense(50, 1, (i, _) => Math.Sin(i) / 3);
        var row = Matrix<double>.Build.Dense(1, 8, (_, j) => 0.1 * (j + 1));
        var other = Matrix<double>.Build.Dense(50, 8, (i, j) => j == 3 ? i : 0);
        Assert.Equal(0, Symmetry.Rank(column * row * 0));
        Assert.Equal(1, Symmetry.Rank(column * row));
        Assert.Equal(2, Symmetry.Rank((column * row) + other));
        Assert.Equal(8, Symmetry.Rank(Matrix<double>.Build.Dense(50, 8, (i, j) => i == j ? 1 : 0)));
    }

    [Fact]
    public void Singular_values_come_largest_first()
    {
        var diagonal = Matrix<double>.Build.DenseOfArray(
            new double[,]
            {
                { 0, 2 },
                { -5, 0 },
                { 0, 0 },
            }
        );
        Assert.Equal([5, 2], Symmetry.SingularValues(diagonal).Select(value => Math.Round(value, 12)));
    }

    private static Dense Layer(double[,] weights, double[] biases)
    {
        return new Dense(
            Matrix<double>.Build.DenseOfArray(weights),
            Vector<double>.Build.Dense(biases),
            Activation.Tanh
        );
    }
}
