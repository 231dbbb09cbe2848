using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Charts.Tests;

/// <summary>What the figures' inputs measure by themselves.</summary>
public sealed class RecordingTests
{
    private static readonly LabelledData Moons = Synthetic.Moons(60, 0.15, new RandomStream(1));

    [Fact]
    public void A_film_begins_before_the_first_step_ends_after_the_last_and_keeps_copies()
    {
        var network = Start(Initializers.XavierNormal);
        var before = network.Copy();

        var film = TrainingFilm.Record("random", network, Moons, Steps(50));

        Assert.Equal(0, film.Snapshots[0].Step);
        Assert.Equal(50, film.Snapshots[^1].Step);
        Assert.Equal(before.Layers[0].Weights, film.Snapshots[0].Network.Layers[0].Weights);
        Assert.Equal(network.Layers[0].Weights, film.Trained.Layers[0].Weights);
        Assert.NotEqual(film.Snapshots[0].Network.Layers[0].Weights, film.Trained.Layers[0].Weights);
    }

    [Fact]
    public void Units_are_counted_at_every_step()
    {
        var counts = UnitCounts.Record("equal", Start(Initializers.Constant(0.5)), Moons, Steps(10));

        Assert.Equal(Enumerable.Repeat(1, 11), counts.Counts);
    }

    [Fact]
    public void A_spectrum_is_of_the_hidden_layer_after_training()
    {
        var film = TrainingFilm.Record("random", Start(Initializers.XavierNormal), Moons, Steps(5));

        var spectrum = Spectrum.Of(film, Moons.Inputs);

        Assert.Equal(Symmetry.SingularValues(film.Trained.Forward(Moons.Inputs).Activations[0]), spectrum.Values);
    }

    [Fact]
    public void A_curve_holds_the_losses_of_each_seed_up_to_a_limit()
    {
        var curve = LossCurve.Over("random", 3, Train);

        Assert.Equal(3, curve.Runs.Count);
        Assert.Equal(Train(2).History.Losses, curve.Runs[2]);
        var limit = curve.Runs[0][0] - 1e-12;
        Assert.Empty(curve.UpTo(limit).Runs[0]);
        Assert.Equal(curve.Runs[0], curve.UpTo(double.MaxValue).Runs[0]);
    }

    [Fact]
    public void An_outcome_is_the_median_over_the_seeds()
    {
        var outcome = StartOutcome.Over("random", 3, Train);

        var accuracies = Enumerable.Range(0, 3).Select(seed => Train(seed).History.FinalAccuracy).Order();
        Assert.Equal("tanh", outcome.Activation);
        Assert.Equal(8, outcome.DistinctUnits);
        Assert.Equal(accuracies.ElementAt(1), outcome.Accuracy);
    }

    private static TrainedNetwork Train(long seed) =>
        TrainedNetwork.Of(Start(Initializers.XavierNormal, seed), Moons, Steps(20));

    private static Mlp Start(IInitializer weights, long seed = 1) =>
        Mlp.Create([2, 8, 1], Activation.Tanh, weights, new RandomStream(seed));

    private static TrainingSettings Steps(int steps) =>
        new()
        {
            Loss = Losses.LogisticCrossEntropy,
            Optimizer = new Sgd(0.3),
            Steps = steps,
        };
}
