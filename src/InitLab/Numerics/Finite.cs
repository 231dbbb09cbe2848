using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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
        // A finite number times 0 is 0, anything else NaN, which no further term takes back. Two chains hide the
        // latency of the additions.
        var (first, second) = (LoadEnd(numbers) * T.Zero, Vector256<T>.Zero);
        var vectors = Vectors(numbers);
        for (var i = 1; i < vectors.Length; i += 2)
        {
            first += vectors[i - 1] * T.Zero;
            second += vectors[i] * T.Zero;
        }

        var last = vectors.Length % 2 == 1 ? vectors[^1] * T.Zero : Vector256<T>.Zero;
        return Vector256.EqualsAll(first + second + last, Vector256<T>.Zero);
    }
}
