using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class SingleGradientsTests
{
    private const int Samples = 20;
    private const float UnitRoundoff = 1f / (1 << 24);

    public static TheoryData<int, string> ActivationsAndLosses { get; } =
        new(
            from activation in Enumerable.Range(0, Activation.All.Count)
            from loss in (string[])["SoftmaxCrossEntropy", "LogisticCrossEntropy", "SquaredError"]
            select (activation, loss)
        );

    // A derivative is made by at most six products one after the other, of chains no longer than the samples, and about
    // as many roundings of φ and φ′. Each loses at most one unit roundoff per term of what it adds up.
    [Theory]
    [MemberData(nameof(ActivationsAndLosses))]
    public void Gradients_are_those_of_doubles_up_to_the_roundings_on_the_way(int activation, string lossName)
    {
        const double Tolerance = 6 * (Samples + 2) * UnitRoundoff;
        var loss = (ILoss)typeof(Losses).GetProperty(lossName)!.GetValue(null)!;
        var outputs = lossName == "LogisticCrossEntropy" ? 1 : 2;
        var single = Mlp.Create([4, 9, 7, outputs], Activation.All[activation], Initializers.XavierNormal, new(1))
            .ToSingle();
        var data = Rounded(Synthetic.Blobs(Samples, 2, 4, 1, new RandomStream(2)));

        var gradients = SingleGradients.Of(single, data, loss);
        var expected = Gradients.Of(single.ToDouble(), data, loss);

        for (var l = 0; l < 3; l++)
        {
            AssertClose(expected.Weights[l], gradients.Weights[l].ToDouble(), Tolerance);
            AssertClose(expected.PreActivations![l], gradients.PreActivations[l].ToDouble(), Tolerance);
            AssertClose(
                expected.Biases[l].ToColumnMatrix(),
                gradients.Biases[l].ToDouble().ToColumnMatrix(),
                Tolerance
            );
        }
    }

    // Weights from N(0, 0.01²) shrink a signal of 64 units by 0.057 per ReLU layer, forward and back.
    [Fact]
    public void At_30_small_layers_the_norm_of_floats_is_0_though_no_derivative_needs_to_be()
    {
        var gradients = SingleGradients.Of(Small(30).ToSingle(), Images, Losses.SoftmaxCrossEntropy);

        Assert.InRange(Largest(gradients.Weights[0].ToDouble()), 1e-39, 1e-36);
        Assert.Equal(0, gradients.WeightNorm(0));
    }

    [Fact]
    public void The_norm_of_ordinary_derivatives_is_theirs()
    {
        var network = Mlp.Create([64, 64, 64, 10], Activation.ReLU, Initializers.HeNormal, new RandomStream(4))
            .ToSingle();
        var gradients = SingleGradients.Of(network, Images, Losses.SoftmaxCrossEntropy);

        for (var l = 0; l < 3; l++)
        {
            var expected = gradients.Weights[l].ToDouble().FrobeniusNorm();
            Assert.Equal(expected, gradients.WeightNorm(l), 1e-4 * expected);
        }
    }

    [Fact]
    public void At_40_small_layers_every_derivative_of_floats_is_0()
    {
        var gradients = SingleGradients.Of(Small(40).ToSingle(), Images, Losses.SoftmaxCrossEntropy);

        Assert.Equal(0, Largest(gradients.Weights[0].ToDouble()));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(40)]
    public void Doubles_underflow_at_neither_depth(int layers)
    {
        var first = Gradients.Of(Small(layers), Images, Losses.SoftmaxCrossEntropy).Weights[0];

        Assert.True(first.FrobeniusNorm() > 0);
        Assert.InRange(first.Enumerate().Select(Math.Abs).Where(entry => entry > 0).Min(), 1e-100, 1e-36);
    }

    private static LabelledData Images => Digits.Small(50, new RandomStream(3));

    private static Mlp Small(int layers)
    {
        int[] widths = [.. Enumerable.Repeat(64, layers), 10];
        return Mlp.Create(widths, Activation.ReLU, Initializers.Normal(0.01), new RandomStream(4));
    }

    private static LabelledData Rounded(LabelledData data) =>
        new(data.Inputs.ToSingle().ToDouble(), data.Labels, data.Classes);

    private static double Largest(Matrix<double> matrix) => matrix.Enumerate().Max(Math.Abs);

    private static void AssertClose(Matrix<double> expected, Matrix<double> actual, double tolerance) =>
        Assert.InRange(Largest(expected - actual), 0, tolerance * Largest(expected));
}
