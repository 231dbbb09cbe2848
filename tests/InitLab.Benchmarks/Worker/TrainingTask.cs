using System.Diagnostics;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Benchmarks.Worker;

/// <summary>Steps of a training, timed from one call of the observer to another: nothing but whole steps.</summary>
internal sealed class TrainingTask : IPeerTask
{
    private const int CheckedSteps = 20;
    private const int StepsUntilWarm = 100;

    private readonly Func<TrainingSettings, Action<int, double>?, History> _train;
    private readonly TrainingSettings _settings;
    private int _perStretch = 1;
    private double _stepSeconds = 0.001;

    /// <summary>Draws the network and the batch and writes them down for the others.</summary>
    /// <param name="step">A case of kind <c>step</c>.</param>
    /// <param name="start">Where they are written.</param>
    internal TrainingTask(PeerCase step, StartFile start)
    {
        var hidden = step.Activation == "tanh" ? Activation.Tanh : Activation.ReLU;
        var net = new BenchmarkNet(step.Name, step.Widths, hidden, step.Batch);
        var random = new RandomStream(1);
        var (network, data) = (net.Create(random), net.Batch(random));
        var single = network.ToSingle();
        _train =
            step.Type == "f32"
                ? (settings, observe) => Training.Run(single.Copy(), data, settings, observe)
                : (settings, observe) => Training.Run((INetwork)network.Copy(), data, settings, observe);
        _settings = new TrainingSettings
        {
            Loss = net.Loss,
            Optimizer = new Sgd(step.Rate),
            Steps = CheckedSteps,
        };
        start.Write([
            data.Inputs.ToRowMajorArray(),
            Array.ConvertAll(data.Labels, label => (double)label),
            .. network.Layers.Select(layer => layer.Weights.ToRowMajorArray()),
        ]);
    }

    public double[] Check() => [.. _train(_settings, null).Losses];

    public double Window(double seconds)
    {
        var (perStretch, fastest, before) = (_perStretch, double.PositiveInfinity, 0L);
        var stretches = (int)Math.Max(3, seconds / (_stepSeconds * perStretch));
        var settings = _settings with { Steps = perStretch * stretches };
        _train(settings, Observe);
        _stepSeconds = fastest / perStretch;
        _perStretch = Stretch.Operations(_stepSeconds);
        return _stepSeconds;

        void Observe(int step, double loss)
        {
            if (step % perStretch != 0)
            {
                return;
            }

            var now = Stopwatch.GetTimestamp();
            if (step > 0)
            {
                fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(before, now).TotalSeconds);
            }

            before = now;
        }
    }

    /// <summary>The bytes that one step allocates after the first ones, on all threads together.</summary>
    internal double BytesPerStep()
    {
        var (before, after) = (0L, 0L);
        var settings = _settings with { Steps = 2 * StepsUntilWarm };
        _train(settings, Observe);
        return (after - before) / (double)StepsUntilWarm;

        void Observe(int step, double loss)
        {
            if (step == StepsUntilWarm)
            {
                before = GC.GetTotalAllocatedBytes(precise: true);
            }
            else if (step == 2 * StepsUntilWarm)
            {
                after = GC.GetTotalAllocatedBytes(precise: true);
            }
        }
    }
}
