using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>
/// The partial sums of tiles one below the other; a column that is missing is the first one once more.
/// </summary>
internal readonly ref struct TileSums<T, TEnd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TEnd : struct, ITileEnd<T>
{
    /// <summary>The first entry of the first column.</summary>
    internal readonly ref T First;

    /// <summary>What becomes of the sums.</summary>
    internal readonly TEnd End;

    /// <param name="entries">The columns of the tiles, of as many rows as the tiles have together.</param>
    /// <param name="columnStride">The distance from one column to the next.</param>
    /// <param name="columns">How many columns, at most six.</param>
    /// <param name="block">The block that they are part of.</param>
    internal TileSums(Span<T> entries, int columnStride, int columns, in BlockSums<T, TEnd> block)
    {
        First = ref entries[0];
        B = columns > 1 ? columnStride : 0;
        C = columns > 2 ? 2 * (nint)columnStride : 0;
        D = columns > 3 ? 3 * (nint)columnStride : 0;
        E = columns > 4 ? 4 * (nint)columnStride : 0;
        F = columns > 5 ? 5 * (nint)columnStride : 0;
        (AreNew, End) = (block.AreNew, block.Place.End);
    }

    /// <summary>The distance from the first column to the second.</summary>
    internal nint B { get; }

    /// <summary>The distance from the first column to the third.</summary>
    internal nint C { get; }

    /// <summary>The distance from the first column to the fourth.</summary>
    internal nint D { get; }

    /// <summary>The distance from the first column to the fifth.</summary>
    internal nint E { get; }

    /// <summary>The distance from the first column to the sixth.</summary>
    internal nint F { get; }

    /// <summary>Whether the chains start here, from zero.</summary>
    internal bool AreNew { get; }

    /// <summary>Ends the sums of a column that is not the first.</summary>
    /// <remarks>One that is missing is no further away than the first, whose entries are to end once.</remarks>
    /// <param name="tile">The first entry of the tile.</param>
    /// <param name="column">The distance to the column.</param>
    /// <param name="upper">As for <see cref="ITileEnd{T}.Write"/>.</param>
    /// <param name="lower">As there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<T> Write(ref T tile, nint column, Vector256<T> upper, Vector256<T> lower) =>
        column == 0 ? default : End.Write(ref Unsafe.Add(ref tile, column), upper, lower);

    /// <summary>Brings what stands in a tile nearer.</summary>
    /// <param name="tile">The first entry of the tile.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Fetch(ref T tile)
    {
        Lookahead.Fetch(ref tile, 0);
        Lookahead.Fetch(ref tile, B);
        Lookahead.Fetch(ref tile, C);
        Lookahead.Fetch(ref tile, D);
        Lookahead.Fetch(ref tile, E);
        Lookahead.Fetch(ref tile, F);
    }
}
