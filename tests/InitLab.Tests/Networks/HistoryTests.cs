using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class HistoryTests
{
    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.1, 3)]
    [InlineData(2, 0)]
    [InlineData(0.05, double.PositiveInfinity)]
    public void The_steps_to_a_target_end_where_the_loss_is_first_at_most_it(double target, double steps)
    {
        Assert.Equal(steps, new History([2, 0.5, 0.7, 0.1], 1, DivergedAt: null).StepsTo(target));
    }

    [Theory]
    [InlineData(1.15, true)]
    [InlineData(1.16, false)]
    public void To_learn_is_to_halve_the_loss_of_a_guess(double loss, bool learned)
    {
        Assert.Equal(learned, Trained(new History([loss], 1, DivergedAt: null)).Learned);
    }

    [Fact]
    public void What_diverged_did_not_learn() => Assert.False(Trained(new History([0.01], 1, DivergedAt: 1)).Learned);

    private static TrainedNetwork Trained(History history)
    {
        var network = Mlp.Create([1, 10], Activation.Tanh, Initializers.Zeros, new RandomStream(1));
        var data = new LabelledData(Matrix<double>.Build.Dense(1, 1), [0], 10);
        return new TrainedNetwork(network, data, history);
    }
}
