using System.Numerics;
using System.Runtime.InteropServices;

namespace InitLab.Networks;

// For layers of any number type; the test is gone once T is known.
public sealed partial class Activation
{
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
