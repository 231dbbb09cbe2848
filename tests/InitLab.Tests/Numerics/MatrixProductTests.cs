using System.Runtime.Intrinsics;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Numerics;

public sealed class MatrixProductTests
{
    public static TheoryData<int> Columns { get; } = [.. Enumerable.Range(1, 20)];

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(8, 3, 5)]
    [InlineData(7, 64, 10)]
    [InlineData(33, 17, 4)]
    [InlineData(19, 600, 13)]
    [InlineData(3, 257, 390)]
    [InlineData(150, 9, 11)]
    [InlineData(290, 5, 8)]
    [InlineData(10, 1700, 7)]
    public void Every_entry_is_one_chain_of_fused_multiply_adds_in_order(int rows, int inner, int columns)
    {
        var random = new RandomStream(1);
        var a = Normals(rows, inner, random);
        var b = Normals(inner, columns, random);
        var product = Multiply(StridedMatrix.Of(a), StridedMatrix.Of(b));
        var expected = Matrix<double>.Build.Dense(rows, columns, (i, j) => Chain(a.Row(i), b.Column(j)));
        Assert.Equal(expected, product);
    }

    // Every number of columns that is left for narrow tiles, in place and copied.
    [Theory]
    [MemberData(nameof(Columns))]
    public void Transposed_views_multiply_as_transposed_matrices(int columns)
    {
        var random = new RandomStream(2);
        var a = Normals(5, 9, random);
        var b = Normals(columns, 5, random);
        var product = Multiply(StridedMatrix.Of(a).Transpose, StridedMatrix.Of(b).Transpose);
        Assert.Equal(Multiply(StridedMatrix.Of(a.Transpose()), StridedMatrix.Of(b.Transpose())), product);
    }

    [Theory]
    [InlineData(130, 300, 100)]
    [InlineData(60, 300, 800)]
    [InlineData(5, 1, 4)]
    public void Any_number_of_threads_gives_the_same_bits(int rows, int inner, int columns)
    {
        var random = new RandomStream(3);
        var a = StridedMatrix.Of(Normals(inner, rows, random)).Transpose;
        var b = StridedMatrix.Of(Normals(columns, inner, random)).Transpose;
        var expected = new double[rows * columns];
        BlockedProduct.Multiply(a, b, Place(expected, rows, columns));
        foreach (var threads in new[] { 1, 2, 3, 7 })
        {
            var product = new double[rows * columns];
            SharedProduct.Multiply(a, b, Place(product, rows, columns), threads);
            Assert.Equal(expected, product);
        }
    }

    // Whole tiles, tiles that stick out below, and every number of columns that a tile may lack.
    [Theory]
    [InlineData(8, 1)]
    [InlineData(24, 11)]
    [InlineData(21, 15)]
    [InlineData(200, 14)]
    [InlineData(17, 130)]
    public void Every_entry_ends_once(int rows, int columns)
    {
        var random = new RandomStream(6);
        var (a, b) = (Normals(rows, 9, random), Normals(9, columns, random));
        var start = Normals(rows, columns, random);
        var product = Multiply(StridedMatrix.Of(a), StridedMatrix.Of(b));
        foreach (var threads in new[] { 1, 3 })
        {
            var ends = start.Clone();
            SharedProduct.Multiply(
                StridedMatrix.Of(a),
                StridedMatrix.Of(b),
                new ProductPlace<double, Subtracted>(StridedMatrix.Of(ends), default),
                threads
            );
            Assert.Equal(start - product, ends);
        }
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void An_end_is_told_the_column(int columns)
    {
        const int rows = 21;
        var (a, b) = (Matrix<double>.Build.Dense(rows, 2), Matrix<double>.Build.Dense(2, columns));
        foreach (var threads in new[] { 1, 2, 4 })
        {
            var ends = Matrix<double>.Build.Dense(rows, columns, -1);
            SharedProduct.Multiply(
                StridedMatrix.Of(a),
                StridedMatrix.Of(b),
                new ProductPlace<double, Numbered>(StridedMatrix.Of(ends), default),
                threads
            );
            Assert.Equal(Matrix<double>.Build.Dense(rows, columns, (_, j) => j), ends);
        }
    }

    [Fact]
    public void Threads_are_only_for_large_products()
    {
        Assert.Equal(1, SharedProduct.Threads(128 * 128 * 128));
        Assert.Equal(Math.Min(2, Environment.ProcessorCount), SharedProduct.Threads(128 * 256 * 256));
        Assert.Equal(Environment.ProcessorCount, SharedProduct.Threads(1L << 40));
    }

    [Fact]
    public void Floats_are_chained_like_doubles()
    {
        var random = new RandomStream(4);
        var (a, b) = (Floats(21 * 260, random), Floats(260 * 11, random));
        var product = new float[21 * 11];
        MatrixProduct.Multiply(StridedMatrix.Of(a, 21, 260), StridedMatrix.Of(b, 11, 260).Transpose, product);
        for (var i = 0; i < product.Length; i++)
        {
            var (row, column, sum) = (i % 21, i / 21, 0f);
            for (var k = 0; k < 260; k++)
            {
                sum = float.FusedMultiplyAdd(a[(k * 21) + row], b[(k * 11) + column], sum);
            }

            Assert.Equal(sum, product[i]);
        }
    }

    [Theory]
    [InlineData(2, 0, 3)]
    [InlineData(0, 2, 3)]
    [InlineData(2, 3, 0)]
    public void A_product_without_numbers_is_zero_or_empty(int rows, int inner, int columns)
    {
        var product = new double[rows * columns];
        Array.Fill(product, double.NaN);
        var a = StridedMatrix.Of(new double[rows * inner], rows, inner);
        MatrixProduct.Multiply(a, StridedMatrix.Of(new double[inner * columns], inner, columns), product);
        Assert.All(product, entry => Assert.Equal(0, entry));
    }

    [Fact]
    public void Products_allocate_nothing_once_their_buffers_are_there()
    {
        var random = new RandomStream(5);
        var b = StridedMatrix.Of(Normals(700, 300, random)).Transpose;
        var a = StridedMatrix.Of(Normals(300, 40, random)).Transpose;
        var product = new double[40 * 700];
        MatrixProduct.Multiply(a, b, product);
        var before = GC.GetAllocatedBytesForCurrentThread();
        MatrixProduct.Multiply(a, b, product);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
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

    private static ProductPlace<double, SumsKept<double>> Place(double[] numbers, int rows, int columns) =>
        new(StridedMatrix.Of(numbers, rows, columns), default);

    private static double Chain(Vector<double> a, Vector<double> b)
    {
        return a.Zip(b).Aggregate(0.0, (sum, pair) => Math.FusedMultiplyAdd(pair.First, pair.Second, sum));
    }

    private static float[] Floats(int count, RandomStream random) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)random.NextNormal())];

    private static Matrix<double> Normals(int rows, int columns, RandomStream random)
    {
        return Matrix<double>.Build.Dense(rows, columns, (_, _) => random.NextNormal());
    }

    private readonly struct Subtracted : ITileEnd<double>
    {
        public static bool Reads => true;

        public Vector256<double> Write(ref double place, int column, Vector256<double> upper, Vector256<double> lower)
        {
            var (first, second) = (ProductTile.Upper(ref place, 0), ProductTile.Lower(ref place, 0));
            ProductTile.Store(ref place, 0, first - upper, second - lower);
            return default;
        }

        public void Look(Vector256<double> written) { }
    }

    private readonly struct Numbered : ITileEnd<double>
    {
        public static bool Reads => false;

        public Vector256<double> Write(ref double place, int column, Vector256<double> upper, Vector256<double> lower)
        {
            var number = Vector256.Create((double)column);
            ProductTile.Store(ref place, 0, number, number);
            return default;
        }

        public void Look(Vector256<double> written) { }
    }
}
