using InitLab.Datasets;
using InitLab.Networks;

namespace InitLab.Tests.Networks;

public sealed class SgdTests
{
    // Output 2w + b against the target 1, from 0. First output 0: gradients (−2, −1). Second output 0.625: gradients
    // (−0.75, −0.375), with half the velocity before them (−1.75, −0.875).
    [Fact]
    public void Momentum_gives_the_numbers_computed_by_hand()
    {
        var network = new Mlp(new Dense(Rows.Of([0]), Rows.Vector(0), Activation.Identity));
        var data = new LabelledData(Rows.Of([2]), [1], 2);
        var settings = new TrainingSettings
        {
            Loss = Losses.SquaredError,
            Optimizer = new Sgd(0.125, 0.5),
            Steps = 2,
        };
        var seen = new List<(double, double)>();
        Training.Run(
            network,
            data,
            settings,
            _ => seen.Add((network.Layers[0].Weights[0, 0], network.Layers[0].Biases[0])),
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal([(0, 0), (0.25, 0.125), (0.46875, 0.234375)], seen);
    }

    [Fact]
    public void Each_network_has_a_memory_of_its_own()
    {
        var network = new Mlp(new Dense(Rows.Of([1]), Rows.Vector(0), Activation.Identity));
        var gradients = Gradients.Of(network, new LabelledData(Rows.Of([1]), [0], 2), Losses.SquaredError);
        var rule = new Sgd(0.25, 0.5);
        rule.Start(network.Copy()).Step(gradients);
        rule.Start(network).Step(gradients);
        Assert.Equal(0.75, network.Layers[0].Weights[0, 0]);
    }

    [Fact]
    public void Rates_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(0.1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(0.1, -0.1));
    }
}
