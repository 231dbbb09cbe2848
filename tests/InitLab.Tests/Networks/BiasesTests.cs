using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class BiasesTests
{
    [Fact]
    public void Hidden_layers_and_the_output_have_schemes_of_their_own()
    {
        var mlp = Mlp.Create([4, 3, 3, 2], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));
        var residual = ResidualMlp.Create(
            new ResidualShape(4, 3, 2, 2),
            Activation.ReLU,
            ResidualScheme.Plain,
            new RandomStream(1)
        );
        foreach (var network in (INetwork[])[mlp, residual])
        {
            Biases.Initialize(
                network,
                BiasInitializers.Constant(0.1),
                BiasInitializers.Constant(-2),
                new RandomStream(1)
            );
            Assert.All(network.Layers.SkipLast(1), layer => Assert.All(layer.Biases, bias => Assert.Equal(0.1, bias)));
            Assert.All(network.Layers[^1].Biases, bias => Assert.Equal(-2, bias));
        }
    }

    [Fact]
    public void Layer_l_draws_from_the_stream_biases_l()
    {
        var network = Mlp.Create([4, 3, 3, 2], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));
        var random = new RandomStream(7);
        Biases.Initialize(network, new FirstNumber(), BiasInitializers.Zeros, random);
        Assert.Equal(random.Split("biases").Split(1).NextDouble(), network.Layers[1].Biases[2]);
        Assert.All(network.Layers[2].Biases, bias => Assert.Equal(0, bias));
    }

    // 1 in 100 samples is of class 1 and the weights say nothing yet: the loss is the labels' entropy instead of ln 2.
    [Fact]
    public void The_prior_starts_a_rare_class_at_its_entropy()
    {
        var inputs = Matrix<double>.Build.Dense(100, 3, (i, j) => i - j);
        var data = new LabelledData(inputs, [1, .. new int[99]], 2);
        var network = Mlp.Create([3, 8, 1], Activation.ReLU, Initializers.Zeros, new RandomStream(1));
        Assert.Equal(Math.Log(2), network.Loss(data, Losses.LogisticCrossEntropy), 1e-15);
        Biases.Initialize(network, BiasInitializers.Zeros, BiasInitializers.PriorLogOdds(0.01), new RandomStream(1));
        Assert.Equal(0.056001534354847345, network.Loss(data, Losses.LogisticCrossEntropy), 1e-15);
    }

    private sealed class FirstNumber : IBiasInitializer
    {
        public Vector<double> Draw(Fans fans, RandomStream random) =>
            Vector<double>.Build.Dense(fans.Out, random.NextDouble());
    }
}
