using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class GradientsTests
{
    private const double H = 1e-5;

    public static TheoryData<Activation, ILoss, int> EveryActivationAndLoss()
    {
        var all = new TheoryData<Activation, ILoss, int>();
        Activation[] activations = [Activation.Identity, Activation.Sigmoid, Activation.Tanh, Activation.ReLU];
        foreach (var activation in activations)
        {
            all.Add(activation, Losses.SoftmaxCrossEntropy, 3);
            all.Add(activation, Losses.SquaredError, 3);
            all.Add(activation, Losses.SquaredError, 1);
            all.Add(activation, Losses.LogisticCrossEntropy, 1);
        }

        return all;
    }

    // Central differences of a loss of order 1: truncation and rounding stay below 1e-9. No pre-activation of this
    // seed is within 1e-4 of the rectifier's kink.
    [Theory]
    [MemberData(nameof(EveryActivationAndLoss), DisableDiscoveryEnumeration = true)]
    public void Gradients_are_the_slopes_of_the_mean_loss(Activation hidden, ILoss loss, int outputs)
    {
        var random = new RandomStream(4);
        var data = Synthetic.Blobs(13, Math.Max(outputs, 2), 5, 1, random);
        var network = Mlp.Create([5, 7, 4, outputs], hidden, Initializers.HeNormal, random);
        SetBiases(network, random.Split("biases"));
        var gradients = Gradients.Of(network, data, loss);
        for (var l = 0; l < network.Layers.Count; l++)
        {
            var layer = network.Layers[l];
            foreach (var (i, j, gradient) in gradients.Weights[l].EnumerateIndexed())
            {
                var slope = Slope(layer.Weights[i, j], w => layer.Weights[i, j] = w, () => network.Loss(data, loss));
                Assert.Equal(slope, gradient, 1e-8);
            }

            foreach (var (j, gradient) in gradients.Biases[l].EnumerateIndexed())
            {
                var slope = Slope(layer.Biases[j], b => layer.Biases[j] = b, () => network.Loss(data, loss));
                Assert.Equal(slope, gradient, 1e-8);
            }
        }
    }

    // One linear unit, two samples: loss = ½ mean (wx + b − t)².
    [Fact]
    public void Gradients_are_those_computed_by_hand()
    {
        var weights = Matrix<double>.Build.Dense(1, 1, 2);
        var network = new Mlp(new Dense(weights, Vector<double>.Build.Dense(1, 1), Activation.Identity));
        var inputs = Matrix<double>.Build.DenseOfArray(
            new double[,]
            {
                { 3 },
                { -1 },
            }
        );
        var gradients = Gradients.Of(network, new LabelledData(inputs, [1, 0], 2), Losses.SquaredError);
        Assert.Equal(9.5, gradients.Weights[0][0, 0]);
        Assert.Equal(2.5, gradients.Biases[0][0]);
        Assert.Equal("Gradients of Mlp 1-1, identity, 2 parameters", gradients.ToString());
    }

    private static double Slope(double at, Action<double> set, Func<double> loss)
    {
        set(at + H);
        var above = loss();
        set(at - H);
        var below = loss();
        set(at);
        return (above - below) / (2 * H);
    }

    private static void SetBiases(Mlp network, RandomStream random)
    {
        foreach (var layer in network.Layers)
        {
            for (var j = 0; j < layer.FanOut; j++)
            {
                layer.Biases[j] = random.NextUniform(-0.5, 0.5);
            }
        }
    }
}
