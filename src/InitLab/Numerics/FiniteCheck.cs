using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>Notes whether numbers that pass by are finite.</summary>
internal struct FiniteCheck<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // A finite number times 0 is 0, anything else NaN, which no further term takes back.
    private Vector256<T> _zeros;

    /// <summary>Whether all were.</summary>
    internal readonly bool AreAll => Vector256.EqualsAll(_zeros, Vector256<T>.Zero);

    /// <summary>Looks at some more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(Vector256<T> numbers) => _zeros += numbers * Vector256<T>.Zero;
}
