using System.Numerics;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace InitLab.Tests.Numerics;

// The switch holds for the whole process, so no other test runs meanwhile.
[CollectionDefinition(nameof(FastLinearAlgebraTests), DisableParallelization = true)]
[Collection(nameof(FastLinearAlgebraTests))]
public sealed class FastLinearAlgebraTests
{
    private static readonly Transpose[] Turns =
    [
        Transpose.DontTranspose,
        Transpose.Transpose,
        Transpose.ConjugateTranspose,
    ];

    [Fact]
    public void Doubles_multiply_as_with_the_managed_provider()
    {
        // A chain of n roundings errs by at most n · 2⁻⁵³ of the sum of sizes; n is at most 70 here.
        Compare<double>(new RandomStream(1), 1e-14);
    }

    [Fact]
    public void Floats_multiply_as_with_the_managed_provider() => Compare<float>(new RandomStream(2), 5e-6);

    [Fact]
    public void A_plain_product_is_the_librarys_own_bit_for_bit()
    {
        var random = new RandomStream(3);
        var a = Normals<double>(20 * 30, random);
        var b = Normals<double>(30 * 7, random);
        var expected = new double[20 * 7];
        var product = new double[20 * 7];
        MatrixProduct.Multiply(StridedMatrix.Of(a, 20, 30), StridedMatrix.Of(b, 30, 7), expected);

        ILinearAlgebraProvider<double> provider = new FastProvider();
        provider.MatrixMultiply(a, 20, 30, b, 30, 7, product);

        Assert.Equal(expected, product);
    }

    [Fact]
    public void A_factor_may_be_overwritten_by_the_product()
    {
        var random = new RandomStream(4);
        var a = Normals<double>(9 * 9, random);
        var b = Normals<double>(9 * 9, random);
        var expected = new double[9 * 9];
        ILinearAlgebraProvider<double> provider = new FastProvider();
        provider.MatrixMultiply(a, 9, 9, b, 9, 9, expected);
        double[] left = [.. a];
        double[] right = [.. b];

        provider.MatrixMultiply(left, 9, 9, b, 9, 9, left);
        provider.MatrixMultiply(a, 9, 9, right, 9, 9, right);

        Assert.Equal(expected, left);
        Assert.Equal(expected, right);
    }

    [Fact]
    public void A_product_that_is_not_added_to_overwrites_what_is_not_a_number()
    {
        double[] c = [double.NaN];
        ILinearAlgebraProvider<double> provider = new FastProvider();
        provider.MatrixMultiplyWithUpdate(Turns[0], Turns[0], 2, [3], 1, 1, [5], 1, 1, 0, c);
        Assert.Equal(30, c[0]);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        ILinearAlgebraProvider<double> provider = new FastProvider();
        var c = new double[4];
        Assert.Throws<ArgumentException>(() => provider.MatrixMultiply(new double[5], 2, 3, new double[6], 3, 2, c));
        Assert.Throws<ArgumentException>(() => provider.MatrixMultiply(new double[6], 2, 3, new double[6], 2, 3, c));
        Assert.Throws<ArgumentException>(() => provider.MatrixMultiply(new double[6], 2, 3, new double[9], 3, 3, c));
    }

    [Fact]
    public void Everything_else_is_done_by_the_managed_provider()
    {
        var provider = new FastProvider();
        double[] sums = new double[2];
        ((ILinearAlgebraProvider<double>)provider).AddArrays([1, 2], [3, 5], sums);
        Assert.Equal([4, 7], sums);
        Assert.Equal(11, ((ILinearAlgebraProvider<float>)provider).DotProduct([1, 2], [3, 4]));
        var squares = new Complex[1];
        ((ILinearAlgebraProvider<Complex>)provider).PointWiseMultiplyArrays([Complex.ImaginaryOne], [2], squares);
        Assert.Equal(new Complex(0, 2), squares[0]);
        double[] solution = [6, 8];
        ((ILinearAlgebraProvider<double>)provider).LUSolve(1, [2, 0, 0, 4], 2, solution);
        Assert.Equal([3, 2], solution);
    }

    [Fact]
    public void One_call_makes_plain_matrices_use_it()
    {
        var before = LinearAlgebraControl.Provider;
        try
        {
            FastLinearAlgebra.Use();
            Assert.IsType<FastProvider>(LinearAlgebraControl.Provider);
            var x = Matrix<double>.Build.DenseOfArray(
                new double[,]
                {
                    { 1, 2, 3 },
                    { 4, 5, 6 },
                }
            );
            Assert.Equal(
                Matrix<double>.Build.DenseOfArray(
                    new double[,]
                    {
                        { 14, 32 },
                        { 32, 77 },
                    }
                ),
                x * x.Transpose()
            );
            Assert.Equal(x * x.Transpose(), x.TransposeAndMultiply(x));
            Assert.Equal(x.Transpose() * x, x.TransposeThisAndMultiply(x));
            Assert.Equal(
                MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense([14, 32]),
                x * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense([1, 2, 3])
            );
            Assert.Equal(2, x.Svd().Rank);
        }
        finally
        {
            LinearAlgebraControl.Provider = before;
        }
    }

    private static void Compare<T>(RandomStream random, double tolerance)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var managed = (ILinearAlgebraProvider<T>)(object)ManagedLinearAlgebraProvider.Instance;
        var fast = (ILinearAlgebraProvider<T>)(object)new FastProvider();
        for (var trial = 0; trial < 1500; trial++)
        {
            var (rows, inner, columns) = (Size(random, 0), Size(random, 1), Size(random, 0));
            var (turnA, turnB) = (Turns[random.NextInt(3)], Turns[random.NextInt(3)]);
            var (rowsA, columnsA) = turnA == Transpose.DontTranspose ? (rows, inner) : (inner, rows);
            var (rowsB, columnsB) = turnB == Transpose.DontTranspose ? (inner, columns) : (columns, inner);
            var (a, b) = (Normals<T>(rows * inner, random), Normals<T>(inner * columns, random));
            var (alpha, beta) = (Factor<T>(random), Factor<T>(random));
            var expected = Normals<T>(rows * columns, random);
            T[] actual = [.. expected];

            managed.MatrixMultiplyWithUpdate(
                turnA,
                turnB,
                alpha,
                a,
                rowsA,
                columnsA,
                b,
                rowsB,
                columnsB,
                beta,
                expected
            );
            fast.MatrixMultiplyWithUpdate(turnA, turnB, alpha, a, rowsA, columnsA, b, rowsB, columnsB, beta, actual);

            AssertClose(expected, actual, tolerance);
        }
    }

    // Relative to the largest entry: one that is small by cancellation has the errors of its large addends.
    private static void AssertClose<T>(T[] expected, T[] actual, double tolerance)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var scale = expected.Aggregate(
            1.0,
            (largest, entry) => Math.Max(largest, Math.Abs(double.CreateChecked(entry)))
        );
        Assert.All(
            expected.Zip(actual),
            pair =>
                Assert.InRange(double.CreateChecked(pair.First - pair.Second), -tolerance * scale, tolerance * scale)
        );
    }

    // Every small size often, and sizes beyond a few tiles.
    private static int Size(RandomStream random, int least) =>
        least + (random.NextInt(3) == 0 ? random.NextInt(70) : random.NextInt(8));

    private static T Factor<T>(RandomStream random)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        return random.NextInt(3) switch
        {
            0 => T.Zero,
            1 => T.One,
            _ => T.CreateChecked(random.NextNormal()),
        };
    }

    private static T[] Normals<T>(int count, RandomStream random)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.NextNormal()))];
}
