using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class BatchShapeTests
{
    [Fact]
    public void An_empty_batch_is_refused()
    {
        var none = Matrix<double>.Build.Dense(0, 4);
        Assert.Throws<ArgumentOutOfRangeException>(() => Dense().Predict(none));
        Assert.Throws<ArgumentOutOfRangeException>(() => Residual().Predict(none));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dense().Backpropagation(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Residual().Backpropagation(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchLoss(Losses.SquaredError, 3).Mean(none, []));
    }

    [Fact]
    public void A_batch_of_another_size_or_width_is_refused()
    {
        foreach (var network in (INetwork[])[Dense(), Residual()])
        {
            var backpropagation = network.Backpropagation(5);
            Assert.Throws<ArgumentException>(() => backpropagation.Forward(Matrix<double>.Build.Dense(6, 4)));
            Assert.Throws<ArgumentException>(() => backpropagation.Forward(Matrix<double>.Build.Dense(5, 3)));
        }
    }

    private static Mlp Dense() => Mlp.Create([4, 16, 3], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));

    private static ResidualMlp Residual() =>
        ResidualMlp.Create(new ResidualShape(4, 8, 3, 3), Activation.ReLU, ResidualScheme.Fixup, new RandomStream(1));
}
