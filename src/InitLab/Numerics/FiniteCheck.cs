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

    /// <summary>Zeros for finite numbers, NaN for others: sums of these can stand for the numbers.</summary>
    /// <remarks>A sum that a loop keeps by itself stays in a register, which a field does not.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> Zeros(Vector256<T> numbers) => numbers * Vector256<T>.Zero;

    /// <summary>Looks at some more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(Vector256<T> numbers) => _zeros += Zeros(numbers);
}
