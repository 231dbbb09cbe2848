using InitLab.Datasets;
using InitLab.Networks;

namespace InitLab.Tests.Networks;

public sealed class ForwardPassTests
{
    [Fact]
    public void A_forward_pass_gives_the_numbers_computed_by_hand()
    {
        var pass = ByHand(Activation.ReLU).Forward(Rows.Of([1, 1], [-2, 0], [1, -1]));
        Assert.Equal(Rows.Of([3.5, 1.5], [-1.5, 1.5], [-0.5, -4.5]), pass.PreActivations[0]);
        Assert.Equal(Rows.Of([3.5, 1.5], [0, 1.5], [0, 0]), pass.Activations[0]);
        Assert.Equal(Rows.Of([5.75], [-1.25], [0.25]), pass.Outputs);
        Assert.Equal(pass.PreActivations[1], pass.Outputs);
    }

    [Fact]
    public void A_smooth_network_gives_the_numbers_computed_by_hand()
    {
        var output = ByHand(Activation.Tanh).Predict(Rows.Of([1, 1]))[0, 0];
        Assert.Equal((2 * Math.Tanh(3.5)) - Math.Tanh(1.5) + 0.25, output, 1e-15);
    }

    [Fact]
    public void One_output_votes_by_its_sign_and_several_by_the_largest()
    {
        var inputs = Rows.Of([1, 1], [-2, 0]);
        Assert.Equal([1, 0, 1], ByHand(Activation.ReLU).Classify(Rows.Of([1, 1], [-2, 0], [1, -1])));
        var identity = new Mlp(new Dense(Rows.Of([1, 0], [0, 1]), Rows.Vector(0, 0), Activation.Identity));
        Assert.Equal([0, 1, -1], identity.Classify(Rows.Of([1, 1], [-2, 0], [double.NaN, 1])));
        Assert.Equal(0.5, identity.Accuracy(new LabelledData(inputs, [0, 0], 2)));
    }

    [Fact]
    public void Samples_of_another_size_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ByHand(Activation.ReLU).Predict(Rows.Of([1])));
    }

    [Fact]
    public void A_forward_pass_prints_its_size()
    {
        Assert.Equal(
            "ForwardPass of 1 samples through Mlp 2-2-1, ReLU, 9 parameters",
            ByHand(Activation.ReLU).Forward(Rows.Of([1, 1])).ToString()
        );
    }

    // 2-2-1 with numbers small enough for paper.
    private static Mlp ByHand(Activation hidden)
    {
        return new Mlp(
            new Dense(Rows.Of([1, -1], [2, 3]), Rows.Vector(0.5, -0.5), hidden),
            new Dense(Rows.Of([2], [-1]), Rows.Vector(0.25), Activation.Identity)
        );
    }
}
