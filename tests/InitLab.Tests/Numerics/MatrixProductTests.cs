using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Numerics;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(8, 3, 5)]
    [InlineData(7, 64, 10)]
    [InlineData(33, 17, 4)]
    [InlineData(19, 600, 13)]
    [InlineData(3, 257, 390)]
    public void Every_entry_is_one_chain_of_fused_multiply_adds_in_order(int rows, int inner, int columns)
    {
        var random = new RandomStream(1);
        var a = Normals(rows, inner, random);
        var b = Normals(inner, columns, random);
        var product = Multiply(StridedMatrix.Of(a), StridedMatrix.Of(b));
        var expected = Matrix<double>.Build.Dense(rows, columns, (i, j) => Chain(a.Row(i), b.Column(j)));
        Assert.Equal(expected, product);
    }

    [Fact]
    public void Transposed_views_multiply_as_transposed_matrices()
    {
        var random = new RandomStream(2);
        var a = Normals(5, 9, random);
        var b = Normals(4, 5, random);
        var product = Multiply(StridedMatrix.Of(a).Transpose, StridedMatrix.Of(b).Transpose);
        Assert.Equal(Multiply(StridedMatrix.Of(a.Transpose()), StridedMatrix.Of(b.Transpose())), product);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        var a = StridedMatrix.Of(Matrix<double>.Build.Dense(2, 3));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(a, a, new double[4]));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(a, a.Transpose, new double[5]));
    }

    private static Matrix<double> Multiply(StridedMatrix<double> a, StridedMatrix<double> b)
    {
        var product = Matrix<double>.Build.Dense(a.Rows, b.Columns);
        MatrixProduct.Multiply(a, b, product.AsColumnMajorArray());
        return product;
    }

    private static double Chain(Vector<double> a, Vector<double> b)
    {
        return a.Zip(b).Aggregate(0.0, (sum, pair) => Math.FusedMultiplyAdd(pair.First, pair.Second, sum));
    }

    private static Matrix<double> Normals(int rows, int columns, RandomStream random)
    {
        return Matrix<double>.Build.Dense(rows, columns, (_, _) => random.NextNormal());
    }
}
