using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

/// <summary>
/// The numbers of a network that an answer made, as data: nothing of the answer can change them any more.
/// </summary>
/// <param name="Description">The network in one line.</param>
/// <param name="Numbers">
/// Layer after layer the weights, column after column, then the biases; null where the network has other layers or
/// other nonlinearities than was asked for.
/// </param>
internal sealed record NetworkSample(string Description, double[]? Numbers)
{
    /// <param name="network">The network.</param>
    /// <param name="model">A network of the layers that were asked for.</param>
    internal static NetworkSample Of(Mlp network, Mlp model)
    {
        var isAsked =
            network.Layers.Count == model.Layers.Count
            && network.Layers.Zip(model.Layers).All(pair => HasShape(pair.First, pair.Second));
        return new NetworkSample(OneLine.Of(network.ToString()), isAsked ? [.. network.Layers.SelectMany(All)] : null);
    }

    /// <summary>The network again, of the layers that were asked for; null where it was another one.</summary>
    internal Mlp? ToNetwork(Mlp model)
    {
        if (Numbers is not { } numbers)
        {
            return null;
        }

        var (layers, start) = (new List<Dense>(), 0);
        foreach (var layer in model.Layers)
        {
            var biases = start + (layer.FanIn * layer.FanOut);
            var end = biases + layer.FanOut;
            layers.Add(
                new Dense(
                    Matrix<double>.Build.Dense(layer.FanIn, layer.FanOut, numbers[start..biases]),
                    Vector<double>.Build.Dense(numbers[biases..end]),
                    layer.Activation
                )
            );
            start = end;
        }

        return new Mlp(layers);
    }

    private static bool HasShape(Dense layer, Dense asked) =>
        (layer.FanIn, layer.FanOut) == (asked.FanIn, asked.FanOut) && layer.Activation == asked.Activation;

    private static double[] All(Dense layer) => [.. layer.Weights.ToColumnMajorArray(), .. layer.Biases];
}
