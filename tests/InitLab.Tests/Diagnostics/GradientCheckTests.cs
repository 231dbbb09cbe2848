using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Diagnostics;

public sealed class GradientCheckTests
{
    public static TheoryData<int, string> Cases =>
        new MatrixTheoryData<int, string>(
            Enumerable.Range(0, Activation.All.Count),
            ["softmax", "squared", "logistic"]
        );

    [Theory]
    [MemberData(nameof(Cases))]
    public void Backpropagation_agrees_with_differences_for_every_activation_and_loss(int activation, string loss)
    {
        var outputs = loss == "logistic" ? 1 : 2;
        var network = Mlp.Create(
            [3, 7, 5, outputs],
            Activation.All[activation],
            Initializers.HeNormal,
            new RandomStream(1)
        );

        var result = GradientCheck.Run(network, Data, Named(loss));

        Assert.True(result.Passed, result.ToString());
        Assert.Equal((3 * 7) + 7 + (7 * 5) + 5 + (6 * outputs), result.Checked);
        Assert.InRange(result.Worst.Difference, 0, 1e-6);
    }

    [Fact]
    public void The_network_stays_as_it_is()
    {
        var network = Network();
        var before = network.Copy();

        GradientCheck.Run(network, Data, Losses.SoftmaxCrossEntropy);

        Assert.Equal(before.Layers[0].Weights, network.Layers[0].Weights);
        Assert.Equal(before.Layers[1].Biases, network.Layers[1].Biases);
    }

    [Theory]
    [InlineData(1.001)]
    [InlineData(-1)]
    [InlineData(0)]
    public void A_wrong_derivative_is_found_and_named(double factor)
    {
        var result = GradientCheck.Run(Network(), Data, new ScaledGradient(Losses.SoftmaxCrossEntropy, factor));

        Assert.False(result.Passed);
        Assert.StartsWith("failed: ", result.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("layer ", result.Worst.Parameter, StringComparison.Ordinal);
        Assert.Equal(result.Worst.Differenced * factor, result.Worst.Backpropagated, 1e-8);
    }

    [Fact]
    public void One_wrong_bias_among_right_weights_is_found()
    {
        // The gradient by outputs is right but for output 1, which one bias and the weights into it feel.
        var result = GradientCheck.Run(Network(), Data, new OneWrongOutput(Losses.SoftmaxCrossEntropy));

        Assert.False(result.Passed);
    }

    [Fact]
    public void A_kink_between_the_differences_is_left_behind_by_a_finer_step()
    {
        // Unit 0 has the pre-activation 10⁻⁶ on every sample, within the first step of 7.6·10⁻⁶ from its kink.
        var network = Network();
        network.Layers[0].Weights.SetColumn(0, new double[3]);
        network.Layers[0].Biases[0] = 1e-6;

        Assert.True(GradientCheck.Run(network, Data, Losses.SoftmaxCrossEntropy).Passed);
    }

    [Fact]
    public void A_pre_activation_at_the_kink_itself_fails()
    {
        var network = Network();
        network.Layers[0].Weights.SetColumn(0, new double[3]);

        var result = GradientCheck.Run(network, Data, Losses.SoftmaxCrossEntropy);

        Assert.False(result.Passed);
        Assert.Matches(@"^layer 0, (weight \[\d, 0\]|bias \[0\])$", result.Worst.Parameter);
    }

    [Fact]
    public void Derivatives_that_rounding_hides_are_counted()
    {
        var network = Mlp.Create([3, 8, 8, 8, 8, 2], Activation.Tanh, Initializers.Normal(1e-4), new RandomStream(1));

        var result = GradientCheck.Run(network, Data, Losses.SoftmaxCrossEntropy);

        Assert.True(result.Passed);
        Assert.InRange(result.Unresolved, result.Checked / 2, result.Checked - 1);
        Assert.Equal(0, GradientCheck.Run(Network(), Data, Losses.SoftmaxCrossEntropy).Unresolved);
    }

    [Fact]
    public void A_loss_that_is_not_finite_has_no_differences()
    {
        var network = Network();
        network.Layers[0].Weights[0, 0] = double.NaN;

        Assert.Throws<ArgumentException>(() => GradientCheck.Run(network, Data, Losses.SoftmaxCrossEntropy));
    }

    private static LabelledData Data => Experiments.Noise(12, 3, 2, seed: 7);

    private static Mlp Network() => Mlp.Create([3, 6, 2], Activation.ReLU, Initializers.HeNormal, new RandomStream(3));

    private static ILoss Named(string name) =>
        name switch
        {
            "softmax" => Losses.SoftmaxCrossEntropy,
            "squared" => Losses.SquaredError,
            _ => Losses.LogisticCrossEntropy,
        };

    private sealed class ScaledGradient(ILoss loss, double factor) : ILoss
    {
        public double Value(ReadOnlySpan<double> outputs, int label) => loss.Value(outputs, label);

        public void Gradient(ReadOnlySpan<double> outputs, int label, Span<double> gradient)
        {
            loss.Gradient(outputs, label, gradient);
            foreach (ref var entry in gradient)
            {
                entry *= factor;
            }
        }

        public void Require(int outputs, int classes) => loss.Require(outputs, classes);
    }

    private sealed class OneWrongOutput(ILoss loss) : ILoss
    {
        public double Value(ReadOnlySpan<double> outputs, int label) => loss.Value(outputs, label);

        public void Gradient(ReadOnlySpan<double> outputs, int label, Span<double> gradient)
        {
            loss.Gradient(outputs, label, gradient);
            gradient[1] *= 1.01;
        }

        public void Require(int outputs, int classes) => loss.Require(outputs, classes);
    }
}
