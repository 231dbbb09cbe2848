using InitLab.Initialization;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Initialization;

public sealed class ConvolutionTests
{
    [Fact]
    public void Rows_run_over_taps_and_within_a_tap_over_inputs()
    {
        var shape = new ConvolutionShape([2, 3], 4, 5);
        Assert.Equal((6, 24), (shape.Taps, shape.Rows));
        var rows =
            from y in Enumerable.Range(0, 2)
            from x in Enumerable.Range(0, 3)
            from input in Enumerable.Range(0, 4)
            select shape.Row([y, x], input);
        Assert.Equal(Enumerable.Range(0, 24), rows);
    }

    [Fact]
    public void A_shape_prints_as_what_it_is()
    {
        Assert.Equal("conv 3×3, 64→128", new ConvolutionShape([3, 3], 64, 128).ToString());
        Assert.Equal("conv 7, 8→16, 4 groups", new ConvolutionShape([7], 8, 16, groups: 4).ToString());
    }

    public static TheoryData<int[], int, int, int> NoShapes() =>
        new()
        {
            { [], 3, 4, 1 },
            { [3, 0], 3, 4, 1 },
            { [3, -3], 3, 4, 1 },
            { [3], 0, 4, 1 },
            { [3], 3, -4, 1 },
            { [3], 6, 4, 3 },
            { [3], 4, 6, 4 },
            { [3], 4, 4, 0 },
            { [70_000, 70_000], 1, 1, 1 },
            { [65_536, 65_536, 65_536, 65_536], 1, 1, 1 },
            { [30_000], 1, 80_000, 1 },
        };

    [Theory]
    [MemberData(nameof(NoShapes))]
    public void Shapes_that_are_none_are_refused(int[] kernel, int inputs, int outputs, int groups)
    {
        var error = Assert.Throws<ArgumentException>(() => new ConvolutionShape(kernel, inputs, outputs, groups));
        Assert.Matches("(give at least|choose a number|make it smaller)", error.Message);
    }

    [Fact]
    public void Taps_and_inputs_outside_of_the_kernel_are_refused()
    {
        var shape = new ConvolutionShape([3, 3], 4, 8, groups: 2);
        Assert.Throws<ArgumentException>(() => shape.Row([1], 0));
        Assert.Throws<ArgumentException>(() => shape.Row([1, 3], 0));
        Assert.Throws<ArgumentException>(() => shape.Row([-1, 0], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => shape.Row([0, 0], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => shape.Row([0, 0], -1));
    }

    // Output, input within the group, tap: where PyTorch's dirac_ writes its ones.
    [Fact]
    public void Dirac_kernels_are_those_of_PyTorch()
    {
        AssertOnes(
            new ConvolutionShape([3, 3], 3, 4),
            [
                [0, 0, 1, 1],
                [1, 1, 1, 1],
                [2, 2, 1, 1],
            ]
        );
        AssertOnes(
            new ConvolutionShape([3, 3], 4, 4, groups: 2),
            [
                [0, 0, 1, 1],
                [1, 1, 1, 1],
                [2, 0, 1, 1],
                [3, 1, 1, 1],
            ]
        );
        AssertOnes(
            new ConvolutionShape([4], 2, 2),
            [
                [0, 0, 2],
                [1, 1, 2],
            ]
        );
        AssertOnes(
            new ConvolutionShape([3], 3, 2),
            [
                [0, 0, 1],
                [1, 1, 1],
            ]
        );
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(1, 0)]
    public void Delta_orthogonal_kernels_are_orthogonal_at_the_middle_tap_of_JAX(int taps, int middle)
    {
        var shape = new ConvolutionShape([taps, taps], 5, 8);
        var kernels = Initializers.DeltaOrthogonal(3).Draw(shape, new RandomStream(2));
        var block = kernels.SubMatrix(shape.Row([middle, middle], 0), 5, 0, 8);
        var gram = block.TransposeAndMultiply(block);
        Assert.True((gram - (9 * Matrix<double>.Build.DenseIdentity(5))).L2Norm() < 1e-13);
        var spread = Initializers.DeltaOrthogonal(3).StandardDeviation(shape);
        Assert.Equal(block.FrobeniusNorm(), kernels.FrobeniusNorm(), 1e-13);
        Assert.Equal(spread, Math.Sqrt(kernels.Enumerate().Average(w => w * w)), 1e-14);
    }

    [Fact]
    public void Groups_of_a_delta_orthogonal_convolution_are_orthogonal_each_for_itself()
    {
        var shape = new ConvolutionShape([3], 4, 6, groups: 2);
        var scheme = Initializers.DeltaOrthogonal();
        var kernels = scheme.Draw(shape, new RandomStream(3));
        Assert.Equal((6, 6), (kernels.RowCount, kernels.ColumnCount));
        Assert.Equal(Math.Sqrt(kernels.Enumerate().Average(w => w * w)), scheme.StandardDeviation(shape), 1e-14);
        Assert.All(
            new[] { 0, 3 },
            first =>
            {
                var block = kernels.SubMatrix(2, 2, first, 3);
                Assert.True(
                    (block.TransposeAndMultiply(block) - Matrix<double>.Build.DenseIdentity(2)).L2Norm() < 1e-14
                );
            }
        );
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void A_delta_orthogonal_convolution_keeps_the_norm_of_a_signal(int taps)
    {
        var shape = new ConvolutionShape([taps], 3, 5);
        var kernels = Initializers.DeltaOrthogonal().Draw(shape, new RandomStream(4));
        var signal = Initializers.Normal(1).Draw(11, 3, new RandomStream(5));
        var output = Matrix<double>.Build.Dense(11, 5);
        for (var place = 0; place < 11; place++)
        {
            for (var tap = 0; tap < taps; tap++)
            {
                var seen = signal.Row((place + tap) % 11) * kernels.SubMatrix(shape.Row([tap], 0), 3, 0, 5);
                output.SetRow(place, output.Row(place) + seen);
            }
        }

        Assert.Equal(signal.FrobeniusNorm(), output.FrobeniusNorm(), 1e-13);
    }

    [Fact]
    public void A_delta_orthogonal_convolution_needs_at_least_as_many_outputs_as_inputs()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Initializers.DeltaOrthogonal().Draw(new ConvolutionShape([3, 3], 8, 4), new RandomStream(1))
        );
        Assert.Contains("at least as many outputs as inputs.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kernel_schemes_print_as_what_they_are()
    {
        var shape = new ConvolutionShape([3, 3], 4, 8);
        Assert.Equal("Dirac: I at the middle tap, 0 elsewhere", Initializers.Dirac.ToString());
        Assert.Equal((0, 1), (Initializers.Dirac.StandardDeviation(shape), Initializers.Dirac.Bound(shape)));
        Assert.Equal(
            "DeltaOrthogonal: WWᵀ = I at the middle tap, 0 elsewhere",
            Initializers.DeltaOrthogonal().ToString()
        );
        Assert.StartsWith(
            "DeltaOrthogonal with gain 2: WWᵀ = 4 I at",
            Initializers.DeltaOrthogonal(2).ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(2, Initializers.DeltaOrthogonal(2).Bound(shape));
        Assert.Equal(2, Initializers.Orthogonal(2).Bound(shape));
    }

    private static void AssertOnes(ConvolutionShape shape, int[][] places)
    {
        var expected = Matrix<double>.Build.Dense(shape.Rows, shape.Outputs);
        foreach (var place in places)
        {
            expected[shape.Row(place[2..], place[1]), place[0]] = 1;
        }

        Assert.Equal(expected, Initializers.Dirac.Draw(shape, new RandomStream(1)));
    }
}
