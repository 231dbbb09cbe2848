using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Networks;

public sealed class SchedulesTests
{
    [Fact]
    public void A_staircase_falls_once_in_so_many_steps()
    {
        Assert.Equal([1, 1, 1, 0.5, 0.5, 0.5, 0.25], Factors(Schedules.Step(3, 0.5), 7));
        Assert.Equal(0, Schedules.Step(1, 0.5).Factor(int.MaxValue));
        Assert.Equal(1, Schedules.Step(1, 1).Factor(int.MaxValue));
    }

    [Fact]
    public void A_cosine_gives_the_known_numbers_and_stays_at_its_end()
    {
        double[] expected =
        [
            1,
            0.96574578963007904,
            0.868198051533946386,
            0.722207544564290397,
            0.55,
            0.377792455435709603,
            0.231801948466053614,
            0.13425421036992096,
            0.1,
            0.1,
        ];
        var factors = Factors(Schedules.Cosine(8, 0.1), 10);
        Assert.All(expected.Zip(factors), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
        Assert.Equal(0, Schedules.Cosine(8).Factor(8));
    }

    [Fact]
    public void A_warm_up_rises_in_equal_steps_and_hands_over()
    {
        var schedule = Schedules.WarmUp(4, Schedules.Step(2, 0.5));
        Assert.Equal([0.25, 0.5, 0.75, 1, 1, 1, 0.5, 0.5, 0.25], Factors(schedule, 9));
        Assert.Equal([1, 1, 1], Factors(Schedules.Constant, 3));
    }

    [Fact]
    public void A_training_asks_for_the_factor_of_every_step_once()
    {
        var recorder = new Recorder();
        var settings = new TrainingSettings
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = recorder,
            Steps = 5,
            Schedule = Schedules.WarmUp(2, Schedules.Step(1, 0.5)),
        };
        var network = Mlp.Create([3, 2], Activation.Tanh, Initializers.Zeros, new RandomStream(1));
        Training.Run(
            network,
            Synthetic.Blobs(9, 2, 3, 1, new RandomStream(1)),
            settings,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal([0.5, 1, 1, 0.5, 0.25], recorder.Factors);
        Assert.EndsWith(
            "on SoftmaxCrossEntropy, 2 steps of warm-up, then learning rate × 0.5 every 1 steps",
            settings.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedules.Step(0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedules.Step(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedules.Step(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedules.Cosine(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedules.Cosine(5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedules.WarmUp(0, Schedules.Constant));
    }

    [Fact]
    public void A_schedule_prints_as_what_it_is()
    {
        Assert.Equal("constant learning rate", Schedules.Constant.ToString());
        Assert.Equal("learning rate on a cosine to × 0.1 in 8 steps", Schedules.Cosine(8, 0.1).ToString());
    }

    private static double[] Factors(ISchedule schedule, int steps) =>
        [.. Enumerable.Range(0, steps).Select(schedule.Factor)];

    private sealed class Recorder : IOptimizer, IUpdate
    {
        public List<double> Factors { get; } = [];

        public IUpdate Start(INetwork network) => this;

        public void Step(Gradients gradients, double learningRateFactor = 1) => Factors.Add(learningRateFactor);
    }
}
