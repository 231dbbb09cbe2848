using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Benchmarks;

/// <summary>A network and the batch it is trained on.</summary>
/// <param name="Name">How it is told in a table.</param>
/// <param name="Widths">Units from the inputs to the outputs.</param>
/// <param name="Hidden">The nonlinearity.</param>
/// <param name="Samples">The samples of the batch.</param>
public sealed record BenchmarkNet(string Name, int[] Widths, Activation Hidden, int Samples)
{
    /// <summary>Small, wide, deep, and one for images of 28 × 28.</summary>
    public static IEnumerable<BenchmarkNet> All =>
        [
            new("a: 2-16-16-1 tanh, batch 64", [2, 16, 16, 1], Activation.Tanh, 64),
            new("b: 64-128-128-10 ReLU, batch 64", [64, 128, 128, 10], Activation.ReLU, 64),
            new("c: 30 layers of 128 ReLU, batch 64", [.. Enumerable.Repeat(128, 30), 10], Activation.ReLU, 64),
            new("d: 784-256-256-10 ReLU, batch 128", [784, 256, 256, 10], Activation.ReLU, 128),
        ];

    /// <summary>The loss that goes with its outputs.</summary>
    public ILoss Loss => Widths[^1] == 1 ? Losses.LogisticCrossEntropy : Losses.SoftmaxCrossEntropy;

    /// <summary>Draws the weights.</summary>
    /// <param name="random">The source.</param>
    public Mlp Create(RandomStream random) => Mlp.Create(Widths, Hidden, Initializers.HeNormal, random);

    /// <summary>Draws normal inputs with labels at random.</summary>
    /// <param name="random">The source.</param>
    public LabelledData Batch(RandomStream random)
    {
        var (inputs, labels) = (random.Split("inputs"), random.Split("labels"));
        var classes = Math.Max(2, Widths[^1]);
        return new LabelledData(
            Matrix<double>.Build.Dense(Samples, Widths[0], (_, _) => inputs.NextNormal()),
            [.. Enumerable.Range(0, Samples).Select(_ => labels.NextInt(classes))],
            classes
        );
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
