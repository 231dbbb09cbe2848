using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Numerics;

public sealed class SingularValuesTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(3, 7)]
    [InlineData(64, 64)]
    [InlineData(200, 41)]
    public void They_are_those_of_another_method(int rows, int columns)
    {
        var matrix = Normal(rows, columns, seed: rows);

        var values = SingularValues.Of(matrix);

        var expected = matrix.Svd(computeVectors: false).S;
        Assert.Equal(Math.Min(rows, columns), values.Count);
        Assert.True((values - expected).AbsoluteMaximum() < 1e-13 * expected[0]);
    }

    [Fact]
    public void Tiny_ones_are_right_to_the_last_digits()
    {
        // An orthogonal matrix whose columns are scaled has the scales as its singular values.
        var scales = Vector<double>.Build.Dense(12, i => Math.ScaleB(1, -30 * i));
        var matrix = Normal(12, 12, seed: 1).QR().Q * Matrix<double>.Build.DiagonalOfDiagonalVector(scales);

        var values = SingularValues.Of(matrix);

        Assert.All(values.Zip(scales), pair => Assert.Equal(1, pair.First / pair.Second, 1e-13));
    }

    [Theory]
    [InlineData(-1060)]
    [InlineData(-600)]
    [InlineData(600)]
    [InlineData(1015)]
    public void They_scale_with_the_matrix_where_squares_vanish_or_overflow(int exponent)
    {
        // Few bits, so that the scaled matrix is exact also among the smallest numbers.
        var matrix = Matrix<double>.Build.DenseOfArray(
            new double[,]
            {
                { 3, 0 },
                { 4, 5 },
            }
        );

        var values = SingularValues.Of(matrix.Map(x => Math.ScaleB(x, exponent)));

        // The exact ones are √45 and √5.
        Assert.Equal(Math.ScaleB(Math.Sqrt(45), exponent), values[0], Math.ScaleB(1, Math.Max(exponent - 49, -1074)));
        Assert.Equal(Math.ScaleB(Math.Sqrt(5), exponent), values[1], Math.ScaleB(1, Math.Max(exponent - 49, -1074)));
    }

    [Fact]
    public void Two_equal_columns_have_one_that_is_exactly_0()
    {
        var values = SingularValues.Of(Matrix<double>.Build.Dense(5, 2, (row, _) => row + 0.3));

        Assert.True(values[0] > 0);
        Assert.Equal(0, values[1]);
    }

    [Fact]
    public void Without_full_rank_the_rest_is_rounding()
    {
        var values = SingularValues.Of(Normal(50, 5, seed: 2) * Normal(5, 30, seed: 3));

        Assert.Equal(5, values.Count(value => value > values[0] * 50 * 2.2e-16));
    }

    [Fact]
    public void Of_zeros_they_are_0()
    {
        Assert.All(SingularValues.Of(Matrix<double>.Build.Dense(3, 2)), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_not_finite_is_refused(double entry)
    {
        var matrix = Normal(4, 3, seed: 4);
        matrix[2, 1] = entry;

        var error = Assert.Throws<ArgumentException>(() => SingularValues.Of(matrix));

        Assert.Contains("Only finite numbers", error.Message, StringComparison.Ordinal);
    }

    private static Matrix<double> Normal(int rows, int columns, int seed)
    {
        var random = new RandomStream(seed);
        return Matrix<double>.Build.Dense(rows, columns, (_, _) => random.NextNormal());
    }
}
