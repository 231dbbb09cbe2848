using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Diagnostics;

public sealed class GradientProfileTests
{
    public static TheoryData<long> Seeds => [0, 1, 2];

    [Fact]
    public void Sizes_are_those_of_the_entries()
    {
        var sizes = GradientStatistics.Of(Vector<double>.Build.DenseOfArray([3, -4, 0, 0, 0]));

        Assert.Equal((5, 0, 4), (sizes.Norm, sizes.Median, sizes.Largest));
        Assert.Equal(Math.Sqrt(5), sizes.RootMeanSquare, 1e-15);
    }

    [Fact]
    public void The_norm_of_entries_whose_squares_underflow_is_not_0()
    {
        var tiny = GradientStatistics.Of(Vector<double>.Build.DenseOfArray([3e-200, -4e-200]));

        Assert.Equal(5, tiny.Norm / 1e-200, 1e-12);
        Assert.Equal(5, GradientStatistics.Of(Vector<double>.Build.DenseOfArray([3e200, -4e200])).Norm / 1e200, 1e-12);
    }

    [Fact]
    public void Gradients_that_are_0_or_not_finite_show_as_such()
    {
        Assert.Equal(0, GradientStatistics.Of(Vector<double>.Build.Dense(3)).Norm);
        Assert.True(double.IsNaN(GradientStatistics.Of(Vector<double>.Build.Dense(3, double.NaN)).Norm));
        Assert.Equal(
            double.PositiveInfinity,
            GradientStatistics.Of(Vector<double>.Build.Dense(3, double.NegativeInfinity)).Norm
        );
    }

    [Fact]
    public void A_profile_describes_the_gradients_of_each_layer()
    {
        var data = Experiments.Clouds;
        var network = Mlp.Create([64, 48, 10], Activation.Tanh, Initializers.XavierNormal, new RandomStream(1));
        var gradients = Gradients.Of(network, data, Losses.SoftmaxCrossEntropy);

        var profile = GradientProfile.Of(network, data, Losses.SoftmaxCrossEntropy);

        for (var l = 0; l < 2; l++)
        {
            Assert.Equal(gradients.Weights[l].FrobeniusNorm(), profile[l].Weights.Norm, 1e-12);
            Assert.Equal(gradients.Biases[l].L2Norm(), profile[l].Biases.Norm, 1e-12);
            Assert.Equal(gradients.PreActivations![l].FrobeniusNorm(), profile[l].PreActivations.Norm, 1e-12);
        }

        // ∂loss/∂b sums ∂loss/∂z over samples.
        Assert.Equal(gradients.PreActivations![0].ColumnSums(), gradients.Biases[0]);
    }

    // Glorot and Bengio 2010, figure 7. 40 seeds of another generator all lay within these ranges.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gradients_by_signals_shrink_on_the_way_back_but_gradients_by_weights_do_not(long seed)
    {
        var standard = Profile(new VarianceScaling(1.0 / 3, FanMode.In, Distribution.Uniform), seed);
        var xavier = Profile(Initializers.XavierUniform, seed);

        Assert.InRange(FirstOverFifth(standard), 0.005, 0.009);
        Assert.InRange(FirstOverFifth(xavier), 0.13, 0.21);
        Assert.InRange(Square(standard[1].Weights.RootMeanSquare / standard[4].Weights.RootMeanSquare), 0.8, 1.25);
        Assert.InRange(Square(xavier[1].Weights.RootMeanSquare / xavier[4].Weights.RootMeanSquare), 0.8, 1.25);
    }

    // Root mean squares of 10 layers of width 256, measured elsewhere over 5 seeds; tolerances as stated there.
    [Theory]
    [InlineData("ReLU", 1.4142135623730951, 1.014, 1.3)]
    [InlineData("ReLU", 2, 22.95, 1.3)]
    [InlineData("ReLU", 4, 11750, 1.3)]
    [InlineData("tanh", 1, 0.2835, 1.2)]
    [InlineData("tanh", 2, 3.411, 2)]
    [InlineData("tanh", 4, 45.41, 2)]
    [InlineData("sigmoid", 1, 2.023e-6, 2)]
    public void The_gradient_of_the_first_layer_over_that_of_the_tenth_is_the_measured_one(
        string activation,
        double c,
        double expected,
        double factor
    )
    {
        var network = Experiments.Square(256, 10, Named(activation), c, seed: 0);

        var profile = GradientProfile.Of(network, Experiments.Noise(64, 256, 256, seed: 1), new RandomGradientLoss(2));

        var ratio = profile[0].PreActivations.RootMeanSquare / profile[9].PreActivations.RootMeanSquare;
        Assert.InRange(ratio, expected / factor, expected * factor);
    }

    [Fact]
    public void Large_weights_make_the_median_gradient_of_tanh_vanish_while_the_rms_explodes()
    {
        var network = Experiments.Square(256, 10, Activation.Tanh, 30, seed: 0);

        var first = GradientProfile.Of(network, Experiments.Noise(64, 256, 256, seed: 1), new RandomGradientLoss(2))[0];

        Assert.Equal(0, first.PreActivations.Median);
        Assert.InRange(first.PreActivations.RootMeanSquare * 64, 1e4, 1e6);
    }

    private static double FirstOverFifth(IReadOnlyList<LayerGradients> profile)
    {
        return Square(profile[0].PreActivations.RootMeanSquare / profile[4].PreActivations.RootMeanSquare);
    }

    private static IReadOnlyList<LayerGradients> Profile(VarianceScaling scheme, long seed)
    {
        int[] widths = [.. Enumerable.Repeat(256, 6), 10];
        var network = Mlp.Create(widths, Activation.Tanh, scheme, new RandomStream(seed));
        return GradientProfile.Of(network, Experiments.Noise(300, 256, 10, seed + 100), Losses.SoftmaxCrossEntropy);
    }

    private static double Square(double x) => x * x;

    private static Activation Named(string name) =>
        name switch
        {
            "ReLU" => Activation.ReLU,
            "tanh" => Activation.Tanh,
            _ => Activation.Sigmoid,
        };
}
