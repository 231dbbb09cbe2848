using InitLab.Datasets;
using InitLab.Experiments;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Experiments;

public sealed class SweepTests
{
    [Fact]
    public void Every_setting_holds_its_seeds_in_order()
    {
        var sweep = Sweep.Over("x", (double[])[2, 5], 3, (at, seed) => (10 * at) + seed);

        Assert.Equal([20, 21, 22], sweep[2].Values);
        Assert.Equal([50, 51, 52], sweep.Last.Values);
    }

    [Fact]
    public void Whole_numbers_arrive_as_they_are()
    {
        var sweep = Sweep.Over("x", (int[])[5, 30], 2, (depth, seed) => new int[depth].Length + seed);

        Assert.Equal([5, 30], sweep.At);
        Assert.Equal([30, 31], sweep[30].Values);
    }

    [Fact]
    public void A_setting_that_was_not_measured_is_refused_by_name()
    {
        var sweep = Sweep.Over("depth", (int[])[5, 30], 1, (_, _) => 0);

        var error = Assert.Throws<ArgumentException>(() => sweep[6]);
        Assert.Contains("'depth' was not measured at 6, but at 5, 30", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_count_from_1_and_must_be_as_many_for_each_seed()
    {
        var sweep = Sweep.OverLayers("x", 2, seed => [1 + seed, 2 + seed, 3 + seed]);

        Assert.Equal([1, 2, 3], sweep.At);
        Assert.Equal([3, 4], sweep[3].Values);
        Assert.Throws<ArgumentException>(() => Sweep.OverLayers("x", 2, seed => new double[1 + seed]));
        Assert.Throws<ArgumentException>(() => Sweep.OverLayers("x", 2, _ => []));
    }

    [Fact]
    public void A_training_is_watched_at_the_steps_it_says()
    {
        var sweep = Sweep.OverTraining("x", 2, seed => Plan(seed, steps: 120, rate: 0.1), step => step.Step);

        Assert.Equal(Enumerable.Range(0, 41).Select(look => 3.0 * look), sweep.At);
        Assert.Equal(sweep.At, sweep.Values.Select(value => value.Median));
    }

    [Fact]
    public void A_training_that_diverged_is_infinite_from_there_on()
    {
        var sweep = Sweep.OverTraining("x", 1, seed => Plan(seed, steps: 40, rate: 1e200), step => step.Loss);

        Assert.True(double.IsFinite(sweep.Values[0].Median));
        Assert.Equal(double.PositiveInfinity, sweep.Last.Median);
    }

    [Fact]
    public void Nothing_to_measure_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Sweep.Over("x", (double[])[], 3, (_, _) => 0));
        Assert.Throws<ArgumentException>(() => Sweep.Over("x", (double[])[1], 0, (_, _) => 0));
    }

    private static TrainingPlan Plan(long seed, int steps, double rate)
    {
        var random = new RandomStream(seed);
        var network = Mlp.Create([2, 4, 1], Activation.ReLU, Initializers.HeNormal, random.Split("network"));
        return new TrainingPlan(
            network,
            Synthetic.Moons(20, 0.1, random.Split("data")),
            new TrainingSettings
            {
                Loss = Losses.SquaredError,
                Optimizer = new Sgd(rate),
                Steps = steps,
            }
        );
    }
}
