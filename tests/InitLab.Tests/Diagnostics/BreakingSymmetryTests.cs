using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;

namespace InitLab.Tests.Diagnostics;

/// <summary>What happens when all weights start equal (Goodfellow, Bengio and Courville 2016, section 8.4).</summary>
/// <remarks>
/// 64-32-10 on 1000 blobs of noise 1, 500 full-batch steps at learning rate 0.5. The spreads are those of five seeds
/// measured outside this project; the seeds here are our own.
/// </remarks>
public sealed class BreakingSymmetryTests
{
    private const double LossOfEqualOutputs = 2.302585092994046;

    private static readonly Activation[] Activations = [Activation.Tanh, Activation.ReLU, Activation.Sigmoid];
    private static readonly IInitializer Tenth = Initializers.Constant(0.1);
    private static readonly IInitializer Zeros = Initializers.Zeros;
    private static readonly IInitializer LeCun = Initializers.LeCunNormal;

    // Measured elsewhere: tanh .42 ± .026 and loss 1.300 ± .028, ReLU .347 ± .009 and 1.483 ± .023, sigmoid .364 ± .019
    // and 1.470 ± .012. Our blobs are other blobs: five standard deviations and more on either side.
    [Theory]
    [InlineData("tanh", 0.28, 0.56, 1.3)]
    [InlineData("ReLU", 0.28, 0.42, 1.48)]
    [InlineData("sigmoid", 0.26, 0.47, 1.47)]
    public void Units_that_start_equal_stay_equal_bit_for_bit(string hidden, double low, double high, double loss)
    {
        var trained = Train(hidden, 0, Tenth, Tenth);
        Assert.All(trained.DistinctUnits, units => Assert.Equal(1, units));
        Assert.Equal(0, Symmetry.LargestDifference(trained.Network.Layers[0]));
        AssertRank1(trained);
        Assert.Equal(LossOfEqualOutputs, trained.History.Losses[0], 1e-12);
        Assert.InRange(trained.History.FinalAccuracy, low, high);
        Assert.Equal(loss, trained.History.FinalLoss, 0.2);
    }

    [Theory]
    [InlineData("tanh")]
    [InlineData("ReLU")]
    public void Weights_that_start_at_0_stay_at_0_and_only_the_output_bias_learns(string hidden)
    {
        var trained = Train(hidden, 0, Zeros, Zeros);
        Assert.All(trained.Network.Layers, layer => Assert.All(layer.Weights.Enumerate(), w => Assert.Equal(0, w)));
        Assert.Equal(0, Symmetry.Rank(trained.Hidden));
        Assert.Equal(LossOfEqualOutputs, trained.History.Losses[0], 1e-12);
        Assert.Equal(trained.LabelEntropy, trained.History.FinalLoss, 1e-6);
        Assert.Equal(trained.LargestClass, trained.History.FinalAccuracy);
    }

    // The sigmoid of 0 is ½, so the output weights do move, though all alike. Measured elsewhere: .384 ± .019.
    [Fact]
    public void Sigmoid_units_that_start_at_0_learn_as_one_unit()
    {
        var trained = Train("sigmoid", 0, Zeros, Zeros);
        Assert.All(trained.DistinctUnits, units => Assert.Equal(1, units));
        AssertRank1(trained);
        Assert.InRange(trained.History.FinalAccuracy, 0.28, 0.48);
    }

    // A rectifier at 0 is flat, so nothing reaches weights that start at 0, however random the next layer.
    [Fact]
    public void Rectifiers_behind_weights_of_0_never_move()
    {
        var trained = Train("ReLU", 0, Zeros, LeCun);
        Assert.All(trained.Network.Layers[0].Weights.Enumerate(), w => Assert.Equal(0, w));
        Assert.Equal(trained.LabelEntropy, trained.History.FinalLoss, 1e-6);
    }

    // Measured elsewhere: accuracy 1.000 and final loss .0020 to .0024 (tanh), .0007 to .0009 (ReLU), in all seeds.
    [Theory]
    [InlineData("tanh", "constant", 0.0022)]
    [InlineData("tanh", "zero", 0.0022)]
    [InlineData("tanh", "random", 0.0022)]
    [InlineData("ReLU", "constant", 0.0008)]
    [InlineData("ReLU", "random", 0.0008)]
    public void Random_output_weights_break_the_symmetry_at_the_first_step(string hidden, string first, double loss)
    {
        var firstWeights = first switch
        {
            "constant" => Tenth,
            "zero" => Zeros,
            _ => LeCun,
        };
        var trained = Train(hidden, 1, firstWeights, LeCun);
        Assert.Equal(first == "random" ? 32 : 1, trained.DistinctUnitsIncoming[0]);
        Assert.Equal(32, trained.DistinctUnitsIncoming[1]);
        AssertLearned(trained, loss);
    }

    [Theory]
    [InlineData("tanh", 0.0024)]
    [InlineData("ReLU", 0.0008)]
    public void Output_weights_of_0_train_from_the_loss_of_a_guess(string hidden, double loss)
    {
        var trained = Train(hidden, 2, LeCun, Zeros);
        Assert.Equal(LossOfEqualOutputs, trained.History.Losses[0], 1e-12);
        AssertLearned(trained, loss);
    }

    [Fact]
    public void One_nudged_unit_is_the_only_one_that_differs()
    {
        var trained = Train("tanh", 0, Tenth, Tenth, nudge: 1e-3);
        Assert.All(trained.DistinctUnits, units => Assert.Equal(2, units));
        Assert.Equal(2, Symmetry.Rank(trained.Hidden));
    }

    private static void AssertRank1(TrainedNetwork trained)
    {
        Assert.Equal(1, Symmetry.Rank(trained.Hidden));
        var singularValues = Symmetry.SingularValues(trained.Hidden);
        Assert.InRange(singularValues[1] / singularValues[0], 0, 1e-12);
    }

    private static void AssertLearned(TrainedNetwork trained, double loss)
    {
        Assert.Equal(32, Symmetry.Rank(trained.Hidden));
        Assert.InRange(trained.History.FinalAccuracy, 0.99, 1);
        Assert.InRange(trained.History.FinalLoss, loss / 2, loss * 2);
    }

    private static TrainedNetwork Train(
        string hidden,
        int seed,
        IInitializer first,
        IInitializer second,
        double nudge = 0
    )
    {
        var activation = Array.Find(Activations, candidate => candidate.Name == hidden)!;
        return TrainedNetwork.Train(activation, seed, first, second, nudge);
    }
}
