using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Numerics;

public sealed class LeftFactorTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(24, 9, 11)]
    [InlineData(150, 33, 14)]
    [InlineData(290, 5, 8)]
    [InlineData(13, 800, 40)]
    [InlineData(13, 801, 40)]
    public void A_factor_that_is_laid_out_gives_the_same_product(int rows, int inner, int columns)
    {
        var random = new RandomStream(1);
        var (a, b) = (Normals(rows, inner, random), Normals(inner, columns, random));
        var expected = Product(StridedMatrix.Of(a), b, threads: 1);
        foreach (var threads in new[] { 1, 2, 3 })
        {
            var transposed = StridedMatrix.Of(a.Transpose()).Transpose;
            Assert.Equal(expected, Product(LeftFactor<double>.LayOut(StridedMatrix.Of(a)), b, threads));
            Assert.Equal(expected, Product(LeftFactor<double>.LayOut(transposed), b, threads));
        }
    }

    // Or nothing would be gained.
    [Fact]
    public void What_is_laid_out_is_not_read_again()
    {
        var random = new RandomStream(2);
        var (a, b) = (Normals(20, 7, random), Normals(7, 9, random));
        var factor = LeftFactor<double>.LayOut(StridedMatrix.Of(a));
        var expected = Product(StridedMatrix.Of(a), b, threads: 1);
        a.Clear();
        Assert.Equal(expected, Product(factor, b, threads: 1));
    }

    private static double[] Product(LeftFactor<double> a, Matrix<double> b, int threads)
    {
        var product = new double[a.Rows * b.ColumnCount];
        var place = new ProductPlace<double, SumsKept<double>>(
            StridedMatrix.Of(product, a.Rows, b.ColumnCount),
            default
        );
        SharedProduct.Multiply(a, StridedMatrix.Of(b), place, threads);
        return product;
    }

    private static Matrix<double> Normals(int rows, int columns, RandomStream random) =>
        Matrix<double>.Build.Dense(rows, columns, (_, _) => random.NextNormal());
}
