using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>What becomes of the entries of a product, once all their terms are in, on the way to memory.</summary>
internal interface ITileEnd<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Whether it reads what stands there.</summary>
    static abstract bool Reads { get; }

    /// <summary>Ends some entries of one column, one below the other.</summary>
    /// <param name="place">Where the first of them belongs.</param>
    /// <param name="upper">The first of them.</param>
    /// <param name="lower">Those that follow.</param>
    void Write(ref T place, Vector256<T> upper, Vector256<T> lower);

    /// <summary>Looks back at all that it wrote, after some tiles.</summary>
    void Finish();
}

/// <summary>They are the result.</summary>
internal readonly struct SumsKept<T> : ITileEnd<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static bool Reads => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ref T place, Vector256<T> upper, Vector256<T> lower) =>
        ProductTile.Store(ref place, 0, upper, lower);

    public void Finish() { }
}
