using FsCheck;
using FsCheck.Xunit;
using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Tests.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Initialization;

[Properties(Replay = "20240607,4711")]
public sealed class OrthogonalWeightsTests
{
    // Shape, the standard deviation of a weight, |x · W|²/|x|² on average: from the golden grid.
    public static TheoryData<string, int, int, double, double> DenseShapes() =>
        new()
        {
            { "784->256", 784, 256, 0.03571428571428571, 0.32653061224489793 },
            { "64->64", 64, 64, 0.125, 1 },
            { "3->4", 3, 4, 0.5, 1 },
            { "4->3", 4, 3, 0.5, 0.75 },
            { "256->10", 256, 10, 0.0625, 0.0390625 },
            { "100->1", 100, 1, 0.1, 0.01 },
            { "1->1", 1, 1, 1, 1 },
        };

    public static TheoryData<string, double, double> ConvolutionShapes() =>
        new()
        {
            { "conv2d 3->16 k3x3", 0.19245008972987526, 0.5925925925925926 },
            { "conv2d 64->128 k5x5", 0.025, 0.08 },
            { "conv1d 8->12 k7", 0.1336306209562122, 0.21428571428571427 },
            { "conv3d 2->4 k3x3x3", 0.13608276348795434, 0.07407407407407407 },
            { "conv2d grouped 8->16 groups4 k3x3", 0.23570226039551587, 0.8888888888888888 },
        };

    [Theory]
    [MemberData(nameof(DenseShapes))]
    public void A_dense_layer_is_what_the_grid_says(string name, int fanIn, int fanOut, double spread, double growth)
    {
        var fans = Fans.Dense(fanIn, fanOut);
        var weights = Initializers.Orthogonal().Draw(fanIn, fanOut, new RandomStream(3).Split(name));
        Assert.Equal((fanIn, fanOut), (weights.RowCount, weights.ColumnCount));
        Assert.Equal(spread, Initializers.Orthogonal().StandardDeviation(fans), 1e-16);
        Assert.Equal(3 * spread, Initializers.Orthogonal(3).StandardDeviation(fans), 1e-15);
        AssertOrthonormal(weights, 1, spread, growth);
    }

    [Theory]
    [MemberData(nameof(ConvolutionShapes))]
    public void A_convolution_is_what_the_grid_says(string name, double spread, double growth)
    {
        var shape = ShapeGrid.Convolutions[name];
        var weights = Initializers.Orthogonal().Draw(shape, new RandomStream(3).Split(name));
        Assert.Equal((shape.Rows, shape.Outputs), (weights.RowCount, weights.ColumnCount));
        Assert.Equal(spread, Initializers.Orthogonal().StandardDeviation(shape), 1e-16);
        AssertOrthonormal(weights, 1, spread, growth);
    }

    [Property(MaxTest = 60)]
    public void Every_singular_value_is_the_gain(PositiveInt fanIn, PositiveInt fanOut, PositiveInt gain, int seed)
    {
        var scheme = Initializers.Orthogonal(gain.Get / 8.0);
        var weights = scheme.Draw(fanIn.Get, fanOut.Get, new RandomStream(seed));
        Assert.All(weights.Svd().S, s => Assert.Equal(scheme.Gain, s, 1e-13 * scheme.Gain));
        Assert.True(weights.Enumerate().Max(Math.Abs) <= scheme.Bound(Fans.Dense(weights)) * (1 + 1e-14));
    }

    [Property(MaxTest = 60)]
    public void A_layer_that_does_not_narrow_keeps_every_norm(PositiveInt fanIn, NonNegativeInt more, int seed)
    {
        var random = new RandomStream(seed);
        var weights = Initializers.Orthogonal().Draw(fanIn.Get, fanIn.Get + more.Get, random);
        var inputs = Initializers.Normal(1).Draw(4, fanIn.Get, random);
        var outputs = inputs * weights;
        Assert.All(
            inputs.EnumerateRows().Zip(outputs.EnumerateRows()),
            pair => Assert.Equal(1, pair.Second.L2Norm() / pair.First.L2Norm(), 1e-13)
        );
    }

    // Among 2,000 Gaussian matrices some are nearly singular: one pass of Gram and Schmidt leaves 1e-12 of them.
    [Fact]
    public void Nearly_dependent_columns_come_out_orthogonal_to_the_last_digit()
    {
        var identity = Matrix<double>.Build.DenseIdentity(8);
        Assert.All(
            Draws(8, 8, 2000),
            matrix =>
                Assert.True((matrix.TransposeThisAndMultiply(matrix) - identity).Enumerate().Max(Math.Abs) < 2e-15)
        );
    }

    // Under Haar's measure each coordinate of a unit vector in three dimensions is uniform on (−1, 1) (Archimedes). Raw
    // factors of a QR decomposition fail this: their signs are not random. 20,000 matrices; δ = 1e-7 for each of 9.
    [Fact]
    public void Each_entry_of_a_3_by_3_matrix_is_uniform()
    {
        var matrices = Draws(3, 3, 20_000);
        var allowed = EmpiricalDistribution.AllowedGap(matrices.Length, 1e-7);
        for (var entry = 0; entry < 9; entry++)
        {
            var sample = matrices.Select(matrix => matrix[entry % 3, entry / 3]);
            Assert.InRange(EmpiricalDistribution.LargestGap(sample, WeightLaws.UniformTo(1)), 0, allowed);
        }
    }

    // Rotations and reflections are equally likely: 20,000 fair coins, 5 standard deviations of 70.7 (δ = 6e-7).
    [Fact]
    public void Half_of_the_matrices_are_reflections()
    {
        var rotations = Draws(3, 3, 20_000).Count(matrix => matrix.Determinant() > 0);
        Assert.InRange(rotations, 10_000 - 354, 10_000 + 354);
    }

    // A coordinate x of a unit vector in four dimensions has the distribution ½ + (x sqrt(1 − x²) + arcsin x)/π.
    [Theory]
    [InlineData(4, 2)]
    [InlineData(2, 4)]
    public void Each_entry_of_a_rectangle_follows_the_sphere(int fanIn, int fanOut)
    {
        var matrices = Draws(fanIn, fanOut, 20_000);
        var allowed = EmpiricalDistribution.AllowedGap(matrices.Length, 1e-7);
        for (var entry = 0; entry < 8; entry++)
        {
            var sample = matrices.Select(matrix => matrix[entry % fanIn, entry / fanIn]);
            Assert.InRange(EmpiricalDistribution.LargestGap(sample, Sphere), 0, allowed);
        }

        static double Sphere(double x) => 0.5 + (((x * Math.Sqrt(1 - (x * x))) + Math.Asin(x)) / Math.PI);
    }

    [Fact]
    public void The_scheme_prints_as_what_it_is()
    {
        Assert.Equal("Orthogonal: WᵀW or WWᵀ = I", Initializers.Orthogonal().ToString());
        Assert.Equal("Orthogonal with gain 2: WᵀW or WWᵀ = 4 I", Initializers.Orthogonal(2).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Gains_that_are_none_are_refused(double gain)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.Orthogonal(gain));
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.DeltaOrthogonal(gain));
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.Identity(gain));
    }

    [Fact]
    public void A_layer_without_inputs_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializers.Orthogonal().Draw(0, 3, new RandomStream(1)));
    }

    private static Matrix<double>[] Draws(int fanIn, int fanOut, int count)
    {
        var streams = new RandomStream(11);
        return
        [
            .. Enumerable.Range(0, count).Select(i => Initializers.Orthogonal().Draw(fanIn, fanOut, streams.Split(i))),
        ];
    }

    private static void AssertOrthonormal(Matrix<double> weights, double gain, double spread, double growth)
    {
        var (rows, columns) = (weights.RowCount, weights.ColumnCount);
        var gram = rows >= columns ? weights.TransposeThisAndMultiply(weights) : weights.TransposeAndMultiply(weights);
        var identity = Matrix<double>.Build.DenseIdentity(gram.RowCount);
        Assert.True((gram - (gain * gain * identity)).Enumerate().Max(Math.Abs) < 1e-14);
        var squares = weights.Enumerate().Sum(w => w * w);
        Assert.Equal(spread, Math.Sqrt(squares / (rows * columns)), 1e-14);
        Assert.Equal(growth, squares / rows, 1e-13);
    }
}
