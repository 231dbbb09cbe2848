using System.Runtime.InteropServices;
using InitLab.Numerics;

namespace InitLab.Networks;

/// <summary>A block of numbers that a network learns.</summary>
/// <param name="Values">The numbers themselves, not a copy.</param>
/// <param name="Layer">The layer whose weights they are, or null for biases and multipliers.</param>
/// <param name="Name">What one of them is called, such as <c>a weight of layer 3</c>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Parameter(double[] Values, int? Layer, string Name)
{
    /// <summary>Whether they are weights: only these are decayed, and only these have rates per layer.</summary>
    internal bool IsWeight => Layer is not null;

    /// <summary>Whether none is NaN or infinite.</summary>
    internal bool IsFinite => Finite.All<double>(Values);

    /// <summary>All blocks of a network, in the order of <see cref="Gradients.Blocks"/>.</summary>
    /// <param name="network">The network.</param>
    internal static Parameter[] Of(INetwork network)
    {
        var parameters = network.Layers.SelectMany(
            (layer, l) =>
                (Parameter[])
                    [
                        new(layer.Weights.AsColumnMajorArray(), l, $"a weight of layer {l}"),
                        new(layer.Biases.AsArray(), null, $"a bias of layer {l}"),
                    ]
        );
        return network.LearnedMultipliers is { } multipliers
            ? [.. parameters, new Parameter(multipliers.AsArray(), null, "a multiplier of a block")]
            : [.. parameters];
    }
}
