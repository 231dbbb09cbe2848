using BenchmarkDotNet.Attributes;
using InitLab.Networks;
using InitLab.Theory;

namespace InitLab.Benchmarks;

/// <summary>The theory of wide networks: integrals over normal variables and the maps made of them.</summary>
public class TheoryBenchmarks
{
    private const double WeightVariance = 1.7;
    private const double BiasVariance = 0.05;

    private Activation _activation = null!;
    private LengthMap _lengths = null!;
    private CorrelationMap _correlations = null!;

    /// <summary>The nonlinearity: one that is smooth and one with a kink.</summary>
    [Params("tanh", "ReLU")]
    public string Name { get; set; } = "";

    /// <summary>Opens the maps.</summary>
    [GlobalSetup]
    public void Open()
    {
        _activation = Activation.All.Single(activation => activation.Name == Name);
        _lengths = new LengthMap(_activation, WeightVariance, BiasVariance);
        _correlations = new CorrelationMap(_lengths, length: 1);
    }

    /// <summary>One integral.</summary>
    [Benchmark(Baseline = true)]
    public double GaussianExpectation() =>
        GaussianIntegral.Expectation(_activation.Value, variance: 1, _activation.Kinks);

    /// <summary>One step of the length map.</summary>
    [Benchmark]
    public double LengthMapStep() => _lengths.Next(1);

    /// <summary>One step of the correlation map, an integral over two variables.</summary>
    [Benchmark]
    public double CorrelationMapStep() => _correlations.Next(0.5);

    /// <summary>Fixed points, phase and depth scales of a setting.</summary>
    [Benchmark]
    public MeanField Setting() => new(_activation, WeightVariance, BiasVariance);
}
