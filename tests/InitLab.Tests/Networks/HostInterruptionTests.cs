using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Networks;

public sealed class HostInterruptionTests
{
    private const int Steps = 20;

    [Fact]
    public void Every_step_of_a_training_announces_itself_to_the_host()
    {
        var host = new Host(most: int.MaxValue);

        Under(host, () => Train());

        // The last state is measured, too.
        Assert.Equal((Steps + 1, Steps + 1), (host.Started, host.Completed));
    }

    [Fact]
    public void A_host_that_has_stopped_ends_a_training_between_two_steps()
    {
        var host = new Host(most: 5);
        var seen = new List<int>();

        Assert.Throws<OperationCanceledException>(() => Under(host, () => Train(seen.Add)));

        Assert.Equal([0, 1, 2, 3, 4], seen);
    }

    [Fact]
    public void A_host_that_has_stopped_starts_no_further_seed() =>
        Assert.Throws<OperationCanceledException>(() => Under(new Host(most: 0), () => Seeds.Run(1, seed => seed)));

    private static History Train(Action<int>? observe = null)
    {
        var random = new RandomStream(1);
        var data = InitLab.Datasets.Synthetic.Moons(20, 0.1, random.Split("data"));
        var network = Mlp.Create([2, 4, 1], Activation.Tanh, Initializers.XavierNormal, random);
        var settings = new TrainingSettings
        {
            Loss = Losses.LogisticCrossEntropy,
            Optimizer = new Sgd(0.1),
            Steps = Steps,
        };
        return Training.Run((INetwork)network, data, settings, (step, _) => observe?.Invoke(step));
    }

    private static void Under(SynchronizationContext host, Action work)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(host);
        try
        {
            work();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    /// <summary>A host that stops what it runs after some operations.</summary>
    private sealed class Host(int most) : SynchronizationContext
    {
        public int Started { get; private set; }

        public int Completed { get; private set; }

        public override void OperationStarted()
        {
            if (Started == most)
            {
                throw new OperationCanceledException("The host has stopped.");
            }

            Started++;
        }

        public override void OperationCompleted() => Completed++;
    }
}
