using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Diagnostics;

public sealed class UpdateProfileTests
{
    [Fact]
    public void A_step_of_gradient_descent_moves_by_learning_rate_times_gradient()
    {
        var data = Experiments.Clouds;
        var network = Mlp.Create([64, 32, 10], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));
        var before = network.Copy();
        var gradients = GradientProfile.Of(network, data, Losses.SoftmaxCrossEntropy);

        var updates = UpdateProfile.OfStep(network, data, Losses.SoftmaxCrossEntropy, new Sgd(0.1));

        for (var l = 0; l < 2; l++)
        {
            Assert.Equal(0.1 * gradients[l].Weights.Norm, updates[l].Update, 1e-12);
            Assert.Equal(
                0.1 * gradients[l].Weights.Norm / network.Layers[l].Weights.FrobeniusNorm(),
                updates[l].Ratio,
                1e-12
            );
            Assert.Equal(before.Layers[l].Weights, network.Layers[l].Weights);
        }
    }

    [Fact]
    public void Two_states_of_a_network_are_compared_layer_by_layer()
    {
        var before = Mlp.Create([2, 3, 2], Activation.ReLU, Initializers.Ones, new RandomStream(1));
        var after = before.Copy();
        after.Layers[1].Weights.MapInplace(w => 1.5 * w);
        after.Layers[1].Biases[0] = 9;

        var updates = UpdateProfile.Of(before, after);

        Assert.Equal([0, 0.5], updates.Select(update => update.Ratio));
        Assert.Equal("layer 1: update/weights 0.5", updates[1].ToString());
    }

    [Fact]
    public void Weights_of_0_that_move_have_no_finite_ratio_and_those_that_stay_have_0()
    {
        var before = Mlp.Create([2, 3, 2], Activation.ReLU, Initializers.Zeros, new RandomStream(1));
        var after = before.Copy();
        after.Layers[1].Weights[0, 0] = 1;

        Assert.Equal([0, double.PositiveInfinity], UpdateProfile.Of(before, after).Select(update => update.Ratio));
    }

    [Fact]
    public void Networks_of_two_shapes_cannot_be_compared()
    {
        var small = Mlp.Create([2, 3, 2], Activation.ReLU, Initializers.Ones, new RandomStream(1));
        var wide = Mlp.Create([2, 4, 2], Activation.ReLU, Initializers.Ones, new RandomStream(1));
        var deep = Mlp.Create([2, 3, 2, 2], Activation.ReLU, Initializers.Ones, new RandomStream(1));

        Assert.Throws<ArgumentException>(() => UpdateProfile.Of(small, wide));
        Assert.Throws<ArgumentException>(() => UpdateProfile.Of(small, deep));
    }

    [Fact]
    public void A_loss_that_is_not_finite_allows_no_step()
    {
        var network = Mlp.Create([64, 32, 10], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));
        network.Layers[0].Weights.MapInplace(_ => double.NaN, Zeros.Include);

        Assert.Throws<ArgumentException>(() =>
            UpdateProfile.OfStep(network, Experiments.Clouds, Losses.SoftmaxCrossEntropy, new Sgd(0.1))
        );
    }
}
