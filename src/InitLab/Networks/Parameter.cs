using System.Numerics;
using System.Runtime.InteropServices;
using InitLab.Numerics;

namespace InitLab.Networks;

/// <summary>A block of numbers that a network learns.</summary>
/// <param name="Values">The numbers themselves, not a copy.</param>
/// <param name="Layer">The layer whose weights they are, or null for biases and multipliers.</param>
/// <param name="Name">What one of them is called, such as <c>a weight of layer 3</c>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Parameter<T>(T[] Values, int? Layer, string Name)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Whether they are weights: only these are decayed, and only these have rates per layer.</summary>
    internal bool IsWeight => Layer is not null;

    /// <summary>Whether none is NaN or infinite.</summary>
    internal bool IsFinite => Finite.All<T>(Values);
}

/// <summary>Finds the blocks of numbers that networks learn.</summary>
internal static class Parameter
{
    /// <summary>All blocks of a network, in the order of <see cref="Gradients.Blocks"/>.</summary>
    /// <param name="network">The network.</param>
    internal static Parameter<double>[] Of(INetwork network)
    {
        var parameters = Of(network.Layers.Select(layer => layer.Mathematics));
        return network.LearnedMultipliers is { } multipliers
            ? [.. parameters, new Parameter<double>(multipliers.AsArray(), null, "a multiplier of a block")]
            : parameters;
    }

    /// <summary>The blocks of layers: weights and biases in turn.</summary>
    /// <param name="layers">The layers.</param>
    internal static Parameter<T>[] Of<T>(IEnumerable<Layer<T>> layers)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        [
            .. layers.SelectMany(
                (layer, l) =>
                    (Parameter<T>[])
                        [
                            new(layer.Weights.AsColumnMajorArray(), l, $"a weight of layer {l}"),
                            new(layer.Biases.AsArray(), null, $"a bias of layer {l}"),
                        ]
            ),
        ];

    /// <summary>What the first block with a number that is NaN or infinite is called, or null.</summary>
    /// <param name="parameters">The blocks.</param>
    internal static string? NotFinite<T>(Parameter<T>[] parameters)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var parameter in parameters)
        {
            if (!parameter.IsFinite)
            {
                return parameter.Name;
            }
        }

        return null;
    }
}
