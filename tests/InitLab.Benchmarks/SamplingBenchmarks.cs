using BenchmarkDotNet.Attributes;
using InitLab.Initialization;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Benchmarks;

/// <summary>Draws of weight matrices; the time told is that of one weight.</summary>
public class SamplingBenchmarks
{
    private const int Side = 256;

    private readonly RandomStream _random = new(1);

    /// <summary>Uniform weights.</summary>
    [Benchmark(OperationsPerInvoke = Side * Side)]
    public Matrix<double> Uniform() => Initializers.XavierUniform.Draw(Side, Side, _random);

    /// <summary>Normal weights.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Side * Side)]
    public Matrix<double> Normal() => Initializers.HeNormal.Draw(Side, Side, _random);

    /// <summary>Normal weights cut at two standard deviations.</summary>
    [Benchmark(OperationsPerInvoke = Side * Side)]
    public Matrix<double> TruncatedNormal() => Initializers.HeTruncatedNormal.Draw(Side, Side, _random);

    /// <summary>An orthogonal matrix.</summary>
    [Benchmark(OperationsPerInvoke = Side * Side)]
    public Matrix<double> Orthogonal() => Initializers.Orthogonal().Draw(Side, Side, _random);
}
