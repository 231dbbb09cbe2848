using System.Numerics;
using System.Runtime.CompilerServices;
using static InitLab.Numerics.PartialVector;

namespace InitLab.Numerics;

/// <summary>Looks for NaN and infinities.</summary>
internal static class Finite
{
    /// <summary>Whether no number is NaN or infinite.</summary>
    /// <param name="numbers">The numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool All<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // Two checks side by side hide the latency of the additions.
        FiniteCheck<T> even = default,
            odd = default;
        even.Add(LoadEnd(numbers));
        var vectors = Vectors(numbers);
        for (var i = 1; i < vectors.Length; i += 2)
        {
            even.Add(vectors[i - 1]);
            odd.Add(vectors[i]);
        }

        if (vectors.Length % 2 == 1)
        {
            even.Add(vectors[^1]);
        }

        return even.AreAll && odd.AreAll;
    }
}
