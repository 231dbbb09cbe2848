using System.Diagnostics;
using InitLab.Datasets;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Benchmarks.Worker;

/// <summary>Steps of a training, timed from one call of the observer to another: nothing but whole steps.</summary>
internal sealed class TrainingTask : IPeerTask
{
    private const int CheckedSteps = 20;
    private const int StepsUntilWarm = 100;

    private readonly Mlp _start;
    private readonly LabelledData _data;
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
        (_start, _data) = (net.Create(random), net.Batch(random));
        _settings = new TrainingSettings
        {
            Loss = net.Loss,
            Optimizer = new Sgd(step.Rate),
            Steps = CheckedSteps,
        };
        start.Write([
            _data.Inputs.ToRowMajorArray(),
            Array.ConvertAll(_data.Labels, label => (double)label),
            .. _start.Layers.Select(layer => layer.Weights.ToRowMajorArray()),
        ]);
    }

    public double[] Check() => [.. Training.Run(_start.Copy(), _data, _settings).Losses];

    public double Window(double seconds)
    {
        var (perStretch, fastest, before) = (_perStretch, double.PositiveInfinity, 0L);
        var stretches = (int)Math.Max(3, seconds / (_stepSeconds * perStretch));
        var settings = _settings with { Steps = perStretch * stretches };
        Training.Run(_start.Copy(), _data, settings, Observe);
        _stepSeconds = fastest / perStretch;
        _perStretch = Stretch.Operations(_stepSeconds);
        return _stepSeconds;

        void Observe(TrainingStep step)
        {
            if (step.Step % perStretch != 0)
            {
                return;
            }

            var now = Stopwatch.GetTimestamp();
            if (step.Step > 0)
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
        Training.Run(_start.Copy(), _data, settings, Observe);
        return (after - before) / (double)StepsUntilWarm;

        void Observe(TrainingStep step)
        {
            if (step.Step == StepsUntilWarm)
            {
                before = GC.GetTotalAllocatedBytes(precise: true);
            }
            else if (step.Step == 2 * StepsUntilWarm)
            {
                after = GC.GetTotalAllocatedBytes(precise: true);
            }
        }
    }
}
