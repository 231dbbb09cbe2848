using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class LossesTests
{
    [Fact]
    public void Softmax_cross_entropy_of_equal_outputs_is_the_log_of_their_number()
    {
        Assert.Equal(Math.Log(10), Losses.SoftmaxCrossEntropy.Value(new double[10], 3), 1e-15);
    }

    [Fact]
    public void Softmax_cross_entropy_is_the_known_number()
    {
        Assert.Equal(2.4076059644443806, Losses.SoftmaxCrossEntropy.Value([1, 2, 3], 0), 1e-15);
        Assert.Equal(0.4076059644443803, Losses.SoftmaxCrossEntropy.Value([1, 2, 3], 2), 1e-15);
    }

    [Fact]
    public void Softmax_cross_entropy_does_not_overflow()
    {
        Assert.Equal(2000, Losses.SoftmaxCrossEntropy.Value([1000, -1000], 1));
        Assert.Equal(0, Losses.SoftmaxCrossEntropy.Value([1000, -1000], 0));
        Assert.Equal([1, -1], GradientOf(Losses.SoftmaxCrossEntropy, [1000, -1000], 1));
    }

    [Fact]
    public void Logistic_cross_entropy_is_the_known_number_and_does_not_overflow()
    {
        Assert.Equal(Math.Log(2), Losses.LogisticCrossEntropy.Value([0], 1), 1e-15);
        Assert.Equal(2.1269280110429727, Losses.LogisticCrossEntropy.Value([2], 0), 1e-15);
        Assert.Equal(0.1269280110429725, Losses.LogisticCrossEntropy.Value([2], 1), 1e-15);
        Assert.Equal(1000, Losses.LogisticCrossEntropy.Value([-1000], 1));
        Assert.Equal([0.5], GradientOf(Losses.LogisticCrossEntropy, [0], 0));
    }

    [Fact]
    public void Two_softmax_outputs_are_one_logistic_output_of_their_difference()
    {
        Assert.Equal(
            Losses.LogisticCrossEntropy.Value([1.7], 1),
            Losses.SoftmaxCrossEntropy.Value([-0.5, 1.2], 1),
            1e-15
        );
    }

    [Fact]
    public void Squared_error_is_half_the_squared_distance_to_the_target()
    {
        Assert.Equal(0.5 * ((0.5 * 0.5) + 9 + 1), Losses.SquaredError.Value([0.5, -2, 1], 1));
        Assert.Equal([0.5, -3, 1], GradientOf(Losses.SquaredError, [0.5, -2, 1], 1));
        Assert.Equal(0.125, Losses.SquaredError.Value([0.5], 1));
        Assert.Equal(0.5, Losses.SquaredError.Value([1], 0));
    }

    // 37 samples: whole vectors, and some that are left.
    [Theory]
    [InlineData("SoftmaxCrossEntropy", 3)]
    [InlineData("SoftmaxCrossEntropy", 1)]
    [InlineData("LogisticCrossEntropy", 1)]
    [InlineData("SquaredError", 3)]
    [InlineData("SquaredError", 1)]
    public void A_whole_batch_gets_the_bits_of_its_samples_one_by_one(string name, int outputs)
    {
        const int Samples = 37;
        var loss = (IWholeBatchLoss)typeof(Losses).GetProperty(name)!.GetValue(null)!;
        var random = new RandomStream(1);
        var batch = Matrix<double>.Build.Dense(Samples, outputs, (_, _) => 3 * random.NextNormal());
        var classes = name == "SoftmaxCrossEntropy" ? outputs : Math.Max(outputs, 2);
        var labels = Enumerable.Range(0, Samples).Select(_ => random.NextInt(classes)).ToArray();
        var (losses, gradient) = (new double[Samples], Matrix<double>.Build.Dense(Samples, outputs));

        loss.Evaluate(batch.AsColumnMajorArray(), labels, losses, gradient.AsColumnMajorArray());

        for (var i = 0; i < Samples; i++)
        {
            Assert.Equal(loss.Value(batch.Row(i).AsArray(), labels[i]), losses[i]);
            Assert.Equal(GradientOf(loss, batch.Row(i).AsArray(), labels[i]), gradient.Row(i));
        }

        labels[^1] = classes;
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            loss.Evaluate(batch.AsColumnMajorArray(), labels, losses, gradient.AsColumnMajorArray())
        );
    }

    [Fact]
    public void Outputs_that_do_not_fit_the_classes_are_refused()
    {
        Losses.SoftmaxCrossEntropy.Require(2, 2);
        Losses.LogisticCrossEntropy.Require(1, 2);
        Losses.SquaredError.Require(1, 2);
        Losses.SquaredError.Require(3, 3);
        Assert.Throws<ArgumentException>(() => Losses.SoftmaxCrossEntropy.Require(1, 2));
        Assert.Throws<ArgumentException>(() => Losses.LogisticCrossEntropy.Require(2, 2));
        Assert.Throws<ArgumentException>(() => Losses.LogisticCrossEntropy.Require(1, 3));
        Assert.Throws<ArgumentException>(() => Losses.SquaredError.Require(1, 3));
        Assert.Throws<ArgumentException>(() => Losses.SquaredError.Require(2, 3));
    }

    [Fact]
    public void A_loss_prints_its_name()
    {
        Assert.Equal("SoftmaxCrossEntropy", Losses.SoftmaxCrossEntropy.ToString());
        Assert.Equal("LogisticCrossEntropy", Losses.LogisticCrossEntropy.ToString());
        Assert.Equal("SquaredError", Losses.SquaredError.ToString());
    }

    private static double[] GradientOf(ILoss loss, double[] outputs, int label)
    {
        var gradient = new double[outputs.Length];
        loss.Gradient(outputs, label, gradient);
        return gradient;
    }
}
