using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Diagnostics;

/// <summary>Networks and data that several tests of the diagnostics share.</summary>
internal static class Experiments
{
    /// <summary>N(0, 1) inputs with classes drawn at random.</summary>
    internal static LabelledData Noise(int samples, int features, int classes, long seed)
    {
        var random = new RandomStream(seed);
        var inputs = Matrix<double>.Build.Dense(samples, features, (_, _) => random.NextNormal());
        return new LabelledData(
            inputs,
            [.. Enumerable.Range(0, samples).Select(_ => random.NextInt(classes))],
            classes
        );
    }

    /// <summary>Clouds of ten classes in 64 features.</summary>
    internal static LabelledData Clouds => Synthetic.Blobs(300, 10, 64, 1, new RandomStream(1));

    /// <summary>A network of 64 inputs, equal hidden layers and 10 outputs that start small.</summary>
    internal static Mlp Deep(int hiddenLayers, Activation hidden, IInitializer weights, long seed)
    {
        int[] widths = [64, .. Enumerable.Repeat(64, hiddenLayers), 10];
        IInitializer[] schemes = [.. Enumerable.Repeat(weights, hiddenLayers), Initializers.Normal(0.01)];
        return Mlp.Create(widths, hidden, schemes, new RandomStream(seed));
    }

    /// <summary>Square layers that all have the nonlinearity, with weights N(0, c²/width).</summary>
    internal static Mlp Square(int width, int depth, Activation activation, double c, long seed)
    {
        var random = new RandomStream(seed).Split("weights");
        var scheme = new VarianceScaling(c * c, FanMode.In, Distribution.Normal);
        return new Mlp([
            .. Enumerable
                .Range(0, depth)
                .Select(l => new Dense(
                    scheme.Draw(width, width, random.Split(l)),
                    Vector<double>.Build.Dense(width),
                    activation
                )),
        ]);
    }
}

/// <summary>A loss whose gradient by each output is N(0, 1), whatever the output.</summary>
internal sealed class RandomGradientLoss(long seed) : ILoss
{
    private readonly RandomStream _random = new(seed);

    public double Value(ReadOnlySpan<double> outputs, int label) => 0;

    public void Gradient(ReadOnlySpan<double> outputs, int label, Span<double> gradient)
    {
        foreach (ref var entry in gradient)
        {
            entry = _random.NextNormal();
        }
    }

    public void Require(int outputs, int classes) { }
}
