using BenchmarkDotNet.Attributes;
using InitLab.Datasets;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Benchmarks;

/// <summary>Trainings of a hundred steps; the time told is that of one step.</summary>
[MemoryDiagnoser]
public class TrainingStepBenchmarks
{
    private const int Steps = 100;
    private const double LearningRate = 0.001;

    private Mlp _network = null!;
    private LabelledData _batch = null!;
    private TrainingSettings _settings = null!;

    /// <summary>The networks.</summary>
    public static IEnumerable<BenchmarkNet> Nets => BenchmarkNet.All;

    /// <summary>The network and its batch.</summary>
    [ParamsSource(nameof(Nets))]
    public BenchmarkNet Net { get; set; } = null!;

    /// <summary>Draws the network and the batch.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var random = new RandomStream(1);
        (_network, _batch) = (Net.Create(random), Net.Batch(random));
        _settings = new TrainingSettings
        {
            Loss = Net.Loss,
            Optimizer = new Sgd(LearningRate),
            Steps = Steps,
        };
    }

    /// <summary>Forward, loss, backward and gradient descent, in double precision.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public History Double() => Training.Run(_network.Copy(), _batch, _settings);

    /// <summary>The same in single precision.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public History Single() => Training.Run(_network.ToSingle(), _batch, _settings);
}
