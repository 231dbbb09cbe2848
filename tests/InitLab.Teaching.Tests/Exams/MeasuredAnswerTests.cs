using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exams.Questions;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Tests.Exams;

/// <remarks>
/// Where chance plays, a mean of 200 networks is asked to lie within five of its own strays of the answer: by the
/// variance ∏(1 + 5/n) − 1 of a length (ReLU) or ∏(1 + 2/n) − 1 (linear). The seeds are fixed.
/// </remarks>
public sealed class MeasuredAnswerTests
{
    private const int Networks = 200;
    private const double FiveStrays = 5;

    [Theory]
    [InlineData(128, 0.1, 4)]
    [InlineData(128, 0.1875, 5)]
    public void The_signal_of_relu_networks_changes_as_the_answer_says(int units, double deviation, int layers) =>
        Same(
            DepthQuestion.Ask(Activation.ReLU, units, deviation, layers, goesBack: false).Answer,
            seed => Signal(Activation.ReLU, units, deviation, layers, seed),
            Stray(5.0 / units, layers)
        );

    [Fact]
    public void The_gradient_of_linear_networks_changes_as_the_answer_says() =>
        Same(
            DepthQuestion.Ask(Activation.Identity, 64, 0.15, 5, goesBack: true).Answer,
            seed => Gradient(Activation.Identity, 64, 0.15, 5, seed),
            Stray(2.0 / 64, 4)
        );

    [Fact]
    public void The_gradient_of_relu_networks_changes_as_the_answer_says() =>
        Same(
            DepthQuestion.Ask(Activation.ReLU, 128, 0.15, 4, goesBack: true).Answer,
            seed => Gradient(Activation.ReLU, 128, 0.15, 4, seed),
            Stray(5.0 / 128, 3)
        );

    [Fact]
    public void Layers_of_another_width_change_the_signal_as_the_answer_says() =>
        Same(
            WidthQuestion.Ask(64, 128, 3).Answer,
            seed => Signal(Activation.ReLU, 128, Initializers.HeNormal.StandardDeviation(new Fans(64, 64)), 3, seed),
            Stray(5.0 / 128, 3)
        );

    [Fact]
    public void The_deviation_of_hes_draws_is_the_answer()
    {
        var weights = Initializers.He(Distribution.Normal, 0.5).Draw(400, 500, new RandomStream(1));

        var measured = Math.Sqrt(SampleStatistics.Of(weights).Variance);

        // A deviation of N numbers strays by 1/√(2N) of itself, here 0.16 %.
        Assert.Equal(HeQuestion.Ask(400, 500, 0.5).Answer, measured, measured * 0.01);
    }

    [Fact]
    public void The_largest_of_xaviers_uniform_draws_comes_up_to_the_answer()
    {
        var largest = Initializers.XavierUniform.Draw(400, 500, new RandomStream(1)).Enumerate().Max(Math.Abs);

        var bound = XavierQuestion.Ask(400, 500).Answer;

        // No draw of 200 000 in the outer thousandth has the probability 0.999²⁰⁰⁰⁰⁰, below 1e-86.
        Assert.InRange(largest, bound * 0.999, bound);
    }

    [Fact]
    public void A_network_whose_last_layer_is_zero_starts_at_the_answer()
    {
        var network = Mlp.Create([8, 16, 10], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));
        network.Layers[^1].Weights.Clear();

        var loss = network.Loss(Synthetic.Blobs(50, 10, 8, 1, new RandomStream(2)), Losses.SoftmaxCrossEntropy);

        Assert.Equal(FirstLossQuestion.Ask(10).Answer, loss, 1e-12);
    }

    private static double Signal(Activation activation, int units, double deviation, int layers, long seed)
    {
        var input = Matrix<double>.Build.Dense(1, units, 1.0);
        var network = Deep(activation, units, deviation, layers, seed);
        return MeanSquare(network.Forward(input).Activations[layers - 1]);
    }

    private static double Gradient(Activation activation, int units, double deviation, int layers, long seed)
    {
        var data = Synthetic.Blobs(10, 10, units, 1, new RandomStream(seed).Split("data"));
        var network = Deep(activation, units, deviation, layers, seed);
        var deltas = Gradients.Of(network, data, Losses.SoftmaxCrossEntropy).PreActivations;
        return MeanSquare(deltas![0]) / MeanSquare(deltas[layers - 1]);
    }

    private static Mlp Deep(Activation activation, int units, double deviation, int layers, long seed) =>
        Mlp.Create(
            [.. Enumerable.Repeat(units, layers + 1), 10],
            activation,
            Initializers.Normal(deviation),
            new RandomStream(seed)
        );

    private static double MeanSquare(Matrix<double> values) => SampleStatistics.Of(values).SecondMoment;

    private static double Stray(double perLayer, int layers) =>
        Math.Sqrt((Math.Pow(1 + perLayer, layers) - 1) / Networks);

    private static void Same(double answer, Func<long, double> measure, double stray)
    {
        var mean = Seeds.Run(Networks, measure).Average();
        Assert.InRange(mean / answer, 1 - (FiveStrays * stray), 1 + (FiveStrays * stray));
    }
}
