using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>What becomes of the entries of a product, once all their terms are in, on the way to memory.</summary>
internal interface ITileEnd<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Whether it reads what stands there, and looks at what it wrote.</summary>
    static abstract bool Reads { get; }

    /// <summary>Ends some entries of one column, one below the other.</summary>
    /// <param name="place">Where the first of them belongs.</param>
    /// <param name="column">Which column of the product.</param>
    /// <param name="upper">The first of them.</param>
    /// <param name="lower">Those that follow.</param>
    /// <returns>The sum of what was written, if it reads; else zero.</returns>
    Vector256<T> Write(ref T place, int column, Vector256<T> upper, Vector256<T> lower);

    /// <summary>Looks at what was written, after some tiles.</summary>
    /// <param name="written">Sums of all that was written.</param>
    void Look(Vector256<T> written);
}

/// <summary>They are the result.</summary>
internal readonly struct SumsKept<T> : ITileEnd<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static bool Reads => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> Write(ref T place, int column, Vector256<T> upper, Vector256<T> lower)
    {
        ProductTile.Store(ref place, 0, upper, lower);
        return default;
    }

    public void Look(Vector256<T> written) { }
}
