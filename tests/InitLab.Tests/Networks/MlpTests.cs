using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class MlpTests
{
    // 2-2-1 with numbers small enough for paper.
    private static Mlp ByHand(Activation hidden)
    {
        return new Mlp(
            new Dense(
                Of(
                    new double[,]
                    {
                        { 1, -1 },
                        { 2, 3 },
                    }
                ),
                Vector(0.5, -0.5),
                hidden
            ),
            new Dense(
                Of(
                    new double[,]
                    {
                        { 2 },
                        { -1 },
                    }
                ),
                Vector(0.25),
                Activation.Identity
            )
        );
    }

    [Fact]
    public void A_forward_pass_gives_the_numbers_computed_by_hand()
    {
        var pass = ByHand(Activation.ReLU)
            .Forward(
                Of(
                    new double[,]
                    {
                        { 1, 1 },
                        { -2, 0 },
                        { 1, -1 },
                    }
                )
            );
        Assert.Equal(
            Of(
                new double[,]
                {
                    { 3.5, 1.5 },
                    { -1.5, 1.5 },
                    { -0.5, -4.5 },
                }
            ),
            pass.PreActivations[0]
        );
        Assert.Equal(
            Of(
                new double[,]
                {
                    { 3.5, 1.5 },
                    { 0, 1.5 },
                    { 0, 0 },
                }
            ),
            pass.Activations[0]
        );
        Assert.Equal(
            Of(
                new double[,]
                {
                    { 5.75 },
                    { -1.25 },
                    { 0.25 },
                }
            ),
            pass.Outputs
        );
        Assert.Equal(pass.PreActivations[1], pass.Outputs);
    }

    [Fact]
    public void A_smooth_network_gives_the_numbers_computed_by_hand()
    {
        var output = ByHand(Activation.Tanh)
            .Predict(
                Of(
                    new double[,]
                    {
                        { 1, 1 },
                    }
                )
            )[0, 0];
        Assert.Equal((2 * Math.Tanh(3.5)) - Math.Tanh(1.5) + 0.25, output, 1e-15);
    }

    [Fact]
    public void One_output_votes_by_its_sign_and_several_by_the_largest()
    {
        var inputs = Of(
            new double[,]
            {
                { 1, 1 },
                { -2, 0 },
            }
        );
        Assert.Equal([1, 0], ByHand(Activation.ReLU).Classify(inputs));
        var identity = new Mlp(new Dense(Matrix<double>.Build.DenseIdentity(2), Vector(0, 0), Activation.Identity));
        Assert.Equal(
            [0, 1, -1],
            identity.Classify(
                Of(
                    new double[,]
                    {
                        { 1, 1 },
                        { -2, 0 },
                        { double.NaN, 1 },
                    }
                )
            )
        );
        Assert.Equal(0.5, identity.Accuracy(new LabelledData(inputs, [0, 0], 2)));
    }

    [Fact]
    public void A_new_network_has_zero_biases_and_linear_outputs()
    {
        var network = Mlp.Create([5, 4, 3, 2], Activation.Tanh, Initializers.XavierNormal, new RandomStream(1));
        Assert.Equal([(5, 4), (4, 3), (3, 2)], network.Layers.Select(layer => (layer.FanIn, layer.FanOut)));
        Assert.All(network.Layers, layer => Assert.All(layer.Biases, bias => Assert.Equal(0, bias)));
        Assert.Equal(
            [Activation.Tanh, Activation.Tanh, Activation.Identity],
            network.Layers.Select(layer => layer.Activation)
        );
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
        var network = ByHand(Activation.ReLU);
        var copy = network.Copy();
        copy.Layers[0].Weights[0, 0] = 9;
        copy.Layers[1].Biases[0] = 9;
        Assert.Equal(1, network.Layers[0].Weights[0, 0]);
        Assert.Equal(0.25, network.Layers[1].Biases[0]);
    }

    [Fact]
    public void A_layer_holds_a_copy_of_what_it_was_given()
    {
        var weights = Of(
            new double[,]
            {
                { 1, 2 },
            }
        );
        var layer = new Dense(weights, Vector(0, 0), Activation.Tanh);
        weights[0, 0] = 9;
        Assert.Equal(1, layer.Weights[0, 0]);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        var layer = new Dense(
            Of(
                new double[,]
                {
                    { 1, 2 },
                }
            ),
            Vector(0, 0),
            Activation.Tanh
        );
        var random = new RandomStream(1);
        Assert.Throws<ArgumentException>(() => new Mlp(layer, layer));
        Assert.Throws<ArgumentException>(() => new Mlp());
        Assert.Throws<ArgumentException>(() => new Dense(layer.Weights, Vector(0), Activation.Tanh));
        Assert.Throws<ArgumentException>(() => new Mlp(layer).Predict(layer.Weights));
        Assert.Throws<ArgumentException>(() => Mlp.Create([2], Activation.Tanh, Initializers.Zeros, random));
        Assert.Throws<ArgumentException>(() => Mlp.Create([2, 2, 2], Activation.Tanh, [Initializers.Zeros], random));
    }

    [Fact]
    public void A_network_prints_its_shape()
    {
        var network = Mlp.Create([64, 32, 10], Activation.Tanh, Initializers.Zeros, new RandomStream(1));
        Assert.Equal("Mlp 64-32-10, tanh, 2410 parameters", network.ToString());
        Assert.Equal("Dense 64-32, tanh", network.Layers[0].ToString());
        Assert.Equal(
            "ForwardPass of 1 samples through Mlp 2-2-1, ReLU, 9 parameters",
            ByHand(Activation.ReLU)
                .Forward(
                    Of(
                        new double[,]
                        {
                            { 1, 1 },
                        }
                    )
                )
                .ToString()
        );
    }

    private static Matrix<double> Of(double[,] rows) => Matrix<double>.Build.DenseOfArray(rows);

    private static Vector<double> Vector(params double[] entries) => Vector<double>.Build.Dense(entries);
}
