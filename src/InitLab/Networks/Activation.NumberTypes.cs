using System.Numerics;
using System.Runtime.InteropServices;
using InitLab.Networks.ActivationLanes;
using InitLab.Numerics;

namespace InitLab.Networks;

// For layers of any number type; the test is gone once T is known.
public sealed partial class Activation
{
    /// <summary>
    /// For products whose entries it is applied to on their way to memory; null where that is not worth it.
    /// </summary>
    internal ITilePass<T>? Tiles<T>()
        where T : unmanaged, IFloatingPointIeee754<T> =>
        (typeof(T) == typeof(double) ? (object?)_lanes?.DoubleTiles : _lanes?.SingleTiles) as ITilePass<T>;

    internal void Apply<T>(ReadOnlySpan<T> preActivations, Span<T> activations)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            Apply(MemoryMarshal.Cast<T, double>(preActivations), MemoryMarshal.Cast<T, double>(activations));
        }
        else
        {
            Apply(MemoryMarshal.Cast<T, float>(preActivations), MemoryMarshal.Cast<T, float>(activations));
        }
    }

    /// <summary>Adds a bias to every entry of a column of Z, and H = φ(Z), in one pass where that is faster.</summary>
    internal void AddAndApply<T>(ReadOnlySpan<T> biases, Span<T> preActivations, Span<T> activations)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var pass = typeof(T) == typeof(double) ? (object?)_lanes?.Double : _lanes?.Single;
        if (pass is not ILanePass<T> lanes || !lanes.AddAndApply(biases, preActivations, activations))
        {
            Columns.Add(biases, preActivations);
            Apply<T>(preActivations, activations);
        }
    }

    internal void MultiplyByDerivative<T>(ReadOnlySpan<T> preActivations, ReadOnlySpan<T> activations, Span<T> gradient)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            MultiplyByDerivative(
                MemoryMarshal.Cast<T, double>(preActivations),
                MemoryMarshal.Cast<T, double>(activations),
                MemoryMarshal.Cast<T, double>(gradient)
            );
        }
        else
        {
            MultiplyByDerivative(
                MemoryMarshal.Cast<T, float>(preActivations),
                MemoryMarshal.Cast<T, float>(activations),
                MemoryMarshal.Cast<T, float>(gradient)
            );
        }
    }
}
