using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace InitLab.Tests.Initialization;

public sealed class LsuvTests
{
    private static readonly int[] Deep = [.. Enumerable.Repeat(64, 21)];

    public static TheoryData<string, Activation, IInitializer> Starts()
    {
        var starts = new TheoryData<string, Activation, IInitializer>();
        foreach (var activation in new[] { Activation.ReLU, Activation.Tanh, Activation.Sigmoid })
        {
            starts.Add($"{activation}, normal 0.01", activation, Initializers.Normal(0.01));
            starts.Add($"{activation}, uniform (0, 1)", activation, Initializers.Uniform(0, 1));
            starts.Add($"{activation}, orthogonal", activation, Initializers.Orthogonal());
        }

        return starts;
    }

    // Mishkin and Matas 2016: with biases of 0 one division suffices, whatever the weights were.
    [Theory]
    [MemberData(nameof(Starts), DisableDiscoveryEnumeration = true)]
    public void Every_layer_comes_to_unit_variance_by_at_most_one_division(
        string name,
        Activation hidden,
        IInitializer start
    )
    {
        var batch = Batch();
        var network = Mlp.Create(Deep, hidden, start, new RandomStream(1).Split(name));
        var result = new Lsuv().Rescale(network, batch);
        var variances = Variances(result.Network, batch);
        Assert.Equal(20, result.Layers.Count);
        for (var l = 0; l < 20; l++)
        {
            var layer = result.Layers[l];
            Assert.Equal(variances[l], layer.VarianceAfter, 1e-12);
            Assert.Equal(1, layer.VarianceAfter, layer.Rescalings == 0 ? 0.1 : 1e-12);
            Assert.Equal(Math.Abs(layer.VarianceBefore - 1) < 0.1 ? 0 : 1, layer.Rescalings);
            Assert.True(layer.Converged);
        }
    }

    [Fact]
    public void The_network_that_was_given_stays_as_it_was()
    {
        var network = Mlp.Create([64, 32, 10], Activation.ReLU, Initializers.Normal(0.01), new RandomStream(1));
        var copy = network.Copy();
        var result = new Lsuv().Rescale(network, Batch());
        Assert.Equal(copy.Layers[0].Weights, network.Layers[0].Weights);
        var factor = result.Network.Layers[0].Weights[0, 0] / network.Layers[0].Weights[0, 0];
        Assert.True((result.Network.Layers[0].Weights - (factor * network.Layers[0].Weights)).L2Norm() < 1e-12);
    }

    // The paper's recipe on 30 ReLU layers: logits of unit variance, so a loss a little above ln 10 = 2.30 (2.65 to
    // 2.80 over six seeds elsewhere), where orthogonal weights alone would let it fade to ln 10.
    [Fact]
    public void Orthogonal_weights_are_where_the_recipe_starts()
    {
        var data = Synthetic.Blobs(1000, 10, 64, 1, new RandomStream(2));
        int[] widths = [.. Enumerable.Repeat(64, 30), 10];
        var result = new Lsuv().Create(widths, Activation.ReLU, data.Inputs, new RandomStream(3));
        Assert.InRange(result.Network.Loss(data, Losses.SoftmaxCrossEntropy), 2.5, 3.0);
        Assert.Equal("Lsuv: 30 of 30 layers within the tolerance, 29 rescaled", result.ToString());
        var weights = result.Network.Layers[5].Weights;
        var gram = weights.TransposeThisAndMultiply(weights) / weights.Column(0).DotProduct(weights.Column(0));
        Assert.True((gram - Matrix<double>.Build.DenseIdentity(64)).L2Norm() < 1e-12);
    }

    [Fact]
    public void Biases_make_it_divide_again_until_the_tolerance_or_the_limit()
    {
        var network = Mlp.Create([64, 32], Activation.ReLU, Initializers.Normal(1), new RandomStream(1));
        for (var unit = 0; unit < 32; unit++)
        {
            network.Layers[0].Biases[unit] = unit % 2 == 0 ? 0.9 : -0.9;
        }

        var patient = new Lsuv { Tolerance = 0.001, MaximumRescalings = 100 }
            .Rescale(network, Batch())
            .Layers[0];
        Assert.True(patient.Converged);
        Assert.InRange(patient.Rescalings, 2, 100);
        Assert.Equal(1, patient.VarianceAfter, 0.001);
        var hasty = new Lsuv { Tolerance = 0.001, MaximumRescalings = 1 }
            .Rescale(network, Batch())
            .Layers[0];
        Assert.False(hasty.Converged);
        Assert.Equal(1, hasty.Rescalings);
    }

    [Fact]
    public void Layers_that_no_scale_can_help_are_refused_by_a_sentence()
    {
        var zeros = Mlp.Create([64, 8], Activation.ReLU, Initializers.Zeros, new RandomStream(1));
        AssertRefused(zeros, Batch(), "The pre-activations of layer 0 have the variance 0,");
        var dead = Mlp.Create([64, 8, 2], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));
        dead.Layers[0].Biases.MapInplace(_ => -1000, MathNet.Numerics.LinearAlgebra.Zeros.Include);
        AssertRefused(dead, Batch(), "The pre-activations of layer 1 have the variance 0,");
        var batch = Batch();
        batch[3, 5] = double.NaN;
        AssertRefused(Mlp.Create([64, 8], Activation.Tanh, Initializers.HeNormal, new RandomStream(1)), batch, "NaN");
    }

    [Fact]
    public void Limits_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Lsuv { Tolerance = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Lsuv { Tolerance = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Lsuv { MaximumRescalings = 0 });
        var network = Mlp.Create([64, 8], Activation.Tanh, Initializers.HeNormal, new RandomStream(1));
        Assert.Throws<ArgumentException>(() => new Lsuv().Rescale(network, Matrix<double>.Build.Dense(5, 63, 1)));
    }

    private static void AssertRefused(Mlp network, Matrix<double> batch, string sentence)
    {
        var error = Assert.Throws<ArgumentException>(() => new Lsuv().Rescale(network, batch));
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.Contains("which no scale brings to 1: give a batch", error.Message, StringComparison.Ordinal);
    }

    private static Matrix<double> Batch() => Initializers.Normal(1).Draw(300, 64, new RandomStream(4));

    private static double[] Variances(Mlp network, Matrix<double> batch) =>
        [.. network.Forward(batch).PreActivations.Select(z => z.Enumerate().PopulationVariance())];
}
