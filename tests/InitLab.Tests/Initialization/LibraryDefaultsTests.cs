using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Initialization;

public sealed class LibraryDefaultsTests
{
    private static readonly Fans Layer = Fans.Dense(784, 256);

    // For the layer 784 → 256: the spread of the weights and the bounds of weights and biases, from the golden grid.
    public static TheoryData<string, double, double, double> Drawn() =>
        new()
        {
            { "PyTorch nn.Linear", 0.020619652471058063, 0.03571428571428571, 0.03571428571428571 },
            { "Keras Dense", 0.04385290096535146, 0.07595545253127499, 0 },
            { "Flax Dense", 0.03571428571428571, 0.08120337388132545, 0 },
            { "The article's Xavier", 0.03571428571428571, double.PositiveInfinity, 0 },
            { "The article's He", 0.050507627227610534, double.PositiveInfinity, 0 },
        };

    [Theory]
    [MemberData(nameof(Drawn))]
    public void A_library_draws_what_its_source_says(string library, double spread, double bound, double biasBound)
    {
        var defaults = Assert.Single(LibraryDefaults.All, d => d.Library == library);
        Assert.Equal(spread, defaults.Weights.StandardDeviation(Layer), 1e-16);
        Assert.Equal(bound, defaults.Weights.Bound(Layer), 1e-16);
        Assert.Equal(biasBound, defaults.Biases.Bound(Layer), 1e-16);
    }

    [Fact]
    public void PyTorchs_default_is_a_sixth_of_Hes_variance_and_the_articles_Xavier_is_LeCuns()
    {
        var he = Initializers.HeNormal.StandardDeviation(Layer);
        var pytorch = LibraryDefaults.PyTorch.Weights.StandardDeviation(Layer);
        Assert.Equal(6, he * he / (pytorch * pytorch), 1e-14);
        Assert.Equal(Initializers.LeCunNormal, LibraryDefaults.ArticleXavier.Weights);
        var widening = Fans.Dense(10, 256);
        var xavier = Initializers.XavierNormal.StandardDeviation(widening);
        Assert.Equal(3.647, LibraryDefaults.ArticleXavier.Weights.StandardDeviation(widening) / xavier, 1e-3);
    }

    [Fact]
    public void A_network_gets_weights_and_biases_of_its_own_streams()
    {
        var network = LibraryDefaults.PyTorch.Create([64, 32, 10], Activation.Tanh, new RandomStream(6));
        var plain = Mlp.Create([64, 32, 10], Activation.Tanh, LibraryDefaults.PyTorch.Weights, new RandomStream(6));
        Assert.Equal(plain.Layers[0].Weights, network.Layers[0].Weights);
        Assert.Equal(plain.Layers[1].Weights, network.Layers[1].Weights);
        Assert.Equal(Activation.Tanh, network.Layers[0].Activation);
        Assert.All(network.Layers[0].Biases, b => Assert.InRange(Math.Abs(b), double.Epsilon, 0.125));
        Assert.Contains(network.Layers[0].Biases, b => Math.Abs(b) > 0.1);
        Assert.All(network.Layers[1].Biases, b => Assert.InRange(Math.Abs(b), double.Epsilon, 1 / Math.Sqrt(32)));
        Assert.NotEqual(network.Layers[0].Biases.SubVector(0, 10), network.Layers[1].Biases);
    }

    [Fact]
    public void Keras_Flax_and_the_article_start_biases_at_0()
    {
        Assert.All(
            LibraryDefaults.All.Skip(1),
            defaults =>
            {
                var network = defaults.Create([64, 32, 10], Activation.ReLU, new RandomStream(6));
                Assert.All(network.Layers, layer => Assert.All(layer.Biases, b => Assert.Equal(0, b)));
            }
        );
    }

    [Fact]
    public void A_default_prints_both_laws()
    {
        Assert.Equal(
            "PyTorch nn.Linear: weights HeUniform with leaky slope 2.23607: U(-b, b), b = sqrt(1/fanIn); "
                + "biases VarianceScaling: U(-b, b), b = sqrt(1/fanIn)",
            LibraryDefaults.PyTorch.ToString()
        );
        Assert.Equal(
            "Keras Dense: weights XavierUniform: U(-b, b), b = sqrt(6/(fanIn + fanOut)); biases Zeros",
            LibraryDefaults.Keras.ToString()
        );
    }
}
