using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Networks;

public sealed class MlpTests
{
    [Fact]
    public void A_new_network_has_zero_biases_and_linear_outputs()
    {
        var network = Mlp.Create([5, 4, 3, 2], Activation.Tanh, Initializers.XavierNormal, new RandomStream(1));
        Assert.Equal([(5, 4), (4, 3), (3, 2)], network.Layers.Select(layer => (layer.FanIn, layer.FanOut)));
        Assert.All(network.Layers, layer => Assert.All(layer.Biases, bias => Assert.Equal(0, bias)));
        Activation[] activations = [Activation.Tanh, Activation.Tanh, Activation.Identity];
        Assert.Equal(activations, network.Layers.Select(layer => layer.Activation));
    }

    [Fact]
    public void Adding_a_layer_does_not_change_the_weights_of_the_others()
    {
        var shallow = Mlp.Create([5, 4, 4], Activation.Tanh, Initializers.HeNormal, new RandomStream(1));
        var deep = Mlp.Create([5, 4, 4, 4], Activation.Tanh, Initializers.HeNormal, new RandomStream(1));
        Assert.Equal(shallow.Layers[0].Weights, deep.Layers[0].Weights);
        Assert.Equal(shallow.Layers[1].Weights, deep.Layers[1].Weights);
        Assert.NotEqual(deep.Layers[1].Weights, deep.Layers[2].Weights);
    }

    [Fact]
    public void Layer_l_draws_from_the_stream_weights_l()
    {
        var random = new RandomStream(9);
        var network = Mlp.Create([5, 4, 3], Activation.Tanh, [Initializers.Zeros, Initializers.HeNormal], random);
        Assert.All(network.Layers[0].Weights.Enumerate(), w => Assert.Equal(0, w));
        Assert.Equal(Initializers.HeNormal.Draw(4, 3, random.Split("weights").Split(1)), network.Layers[1].Weights);
    }

    [Fact]
    public void A_copy_is_changed_on_its_own()
    {
        var network = Mlp.Create([2, 2, 1], Activation.Tanh, Initializers.Ones, new RandomStream(1));
        var copy = network.Copy();
        copy.Layers[0].Weights[0, 0] = 9;
        copy.Layers[1].Biases[0] = 9;
        Assert.Equal(1, network.Layers[0].Weights[0, 0]);
        Assert.Equal(0, network.Layers[1].Biases[0]);
    }

    [Fact]
    public void A_layer_holds_a_copy_of_what_it_was_given()
    {
        var weights = Rows.Of([1, 2]);
        var layer = new Dense(weights, Rows.Vector(0, 0), Activation.Tanh);
        weights[0, 0] = 9;
        Assert.Equal(1, layer.Weights[0, 0]);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        var layer = new Dense(Rows.Of([1, 2]), Rows.Vector(0, 0), Activation.Tanh);
        var random = new RandomStream(1);
        Assert.Throws<ArgumentException>(() => new Mlp(layer, layer));
        Assert.Throws<ArgumentException>(() => new Mlp());
        Assert.Throws<ArgumentException>(() => new Dense(layer.Weights, Rows.Vector(0), Activation.Tanh));
        Assert.Throws<ArgumentException>(() => Mlp.Create([2], Activation.Tanh, Initializers.Zeros, random));
        Assert.Throws<ArgumentException>(() => Mlp.Create([2, 2, 2], Activation.Tanh, [Initializers.Zeros], random));
    }

    [Fact]
    public void A_network_prints_its_shape()
    {
        var network = Mlp.Create([64, 32, 10], Activation.Tanh, Initializers.Zeros, new RandomStream(1));
        Assert.Equal("Mlp 64-32-10, tanh, 2410 parameters", network.ToString());
        Assert.Equal("Dense 64-32, tanh", network.Layers[0].ToString());
    }
}
