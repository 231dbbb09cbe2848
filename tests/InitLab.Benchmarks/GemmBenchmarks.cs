using BenchmarkDotNet.Attributes;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Benchmarks;

/// <summary>Matrix products through MathNet, with the library's kernel and with MathNet's own.</summary>
[MemoryDiagnoser]
public class GemmBenchmarks
{
    private Matrix<double> _x = null!;
    private Matrix<double> _w = null!;
    private Matrix<double> _product = null!;
    private Matrix<float> _singleX = null!;
    private Matrix<float> _singleW = null!;
    private Matrix<float> _singleProduct = null!;

    /// <summary>Rows, inner size and columns.</summary>
    [Params("64x64x64", "256x256x256", "64x784x256")]
    public string Shape { get; set; } = "";

    /// <summary>Whether <see cref="FastLinearAlgebra.Use"/> was called.</summary>
    [Params(true, false)]
    public bool Fast { get; set; }

    /// <summary>Draws the factors.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var sizes = Array.ConvertAll(Shape.Split('x'), int.Parse);
        var random = new RandomStream(1);
        _x = Matrix<double>.Build.Dense(sizes[0], sizes[1], (_, _) => random.NextNormal());
        _w = Matrix<double>.Build.Dense(sizes[1], sizes[2], (_, _) => random.NextNormal());
        _product = Matrix<double>.Build.Dense(sizes[0], sizes[2]);
        (_singleX, _singleW, _singleProduct) = (_x.ToSingle(), _w.ToSingle(), _product.ToSingle());
        if (Fast)
        {
            FastLinearAlgebra.Use();
        }
        else
        {
            MathNet.Numerics.Providers.LinearAlgebra.LinearAlgebraControl.UseManaged();
        }
    }

    /// <summary><c>x * w</c>, which allocates its result.</summary>
    [Benchmark(Baseline = true)]
    public Matrix<double> Readable() => _x * _w;

    /// <summary>Into a given matrix.</summary>
    [Benchmark]
    public void Into() => _x.Multiply(_w, _product);

    /// <summary>Into a given matrix, in single precision.</summary>
    [Benchmark]
    public void IntoSingle() => _singleX.Multiply(_singleW, _singleProduct);
}
