using System.Numerics;
using System.Runtime.CompilerServices;

namespace InitLab.Numerics;

/// <summary>The partial sums of tiles one below the other, and of those beside them.</summary>
internal readonly ref struct TileSums<T, TEnd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TEnd : struct, ITileEnd<T>
{
    /// <summary>The first entry of the first column.</summary>
    internal readonly ref T First;

    /// <summary>What becomes of the sums.</summary>
    internal readonly TEnd End;

    /// <param name="entries">The columns of the tiles, of at least as many rows as the tiles have together.</param>
    /// <param name="end">What becomes of the sums.</param>
    internal TileSums(Span<T> entries, TEnd end)
    {
        First = ref entries[0];
        End = end;
    }

    /// <summary>Which column of the product the first one is.</summary>
    internal required int Column { get; init; }

    /// <summary>The distance from one column to the next.</summary>
    internal required nint ColumnStride { get; init; }

    /// <summary>How many tiles one below the other.</summary>
    internal required int Tiles { get; init; }

    /// <summary>Whether the chains start here, from zero.</summary>
    internal required bool AreNew { get; init; }

    /// <summary>Brings what stands in a tile nearer.</summary>
    /// <param name="tile">The first entry of the tile.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Fetch(ref T tile)
    {
        Lookahead.Fetch(ref tile, 0);
        Lookahead.Fetch(ref tile, ColumnStride);
        Lookahead.Fetch(ref tile, 2 * ColumnStride);
        Lookahead.Fetch(ref tile, 3 * ColumnStride);
        Lookahead.Fetch(ref tile, 4 * ColumnStride);
        Lookahead.Fetch(ref tile, 5 * ColumnStride);
    }
}
