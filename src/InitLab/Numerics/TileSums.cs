using System.Numerics;

namespace InitLab.Numerics;

/// <summary>
/// The partial sums of tiles one below the other; a column that is missing is the first one once more.
/// </summary>
internal readonly ref struct TileSums<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The first entry of the first column.</summary>
    internal readonly ref T First;

    /// <param name="entries">The columns of the tiles, of as many rows as the tiles have together.</param>
    /// <param name="columnStride">The distance from one column to the next.</param>
    /// <param name="columns">How many columns, at most six.</param>
    /// <param name="areNew">Whether the chains start here, from zero.</param>
    internal TileSums(Span<T> entries, int columnStride, int columns, bool areNew)
    {
        First = ref entries[0];
        B = columns > 1 ? columnStride : 0;
        C = columns > 2 ? 2 * (nint)columnStride : 0;
        D = columns > 3 ? 3 * (nint)columnStride : 0;
        E = columns > 4 ? 4 * (nint)columnStride : 0;
        F = columns > 5 ? 5 * (nint)columnStride : 0;
        AreNew = areNew;
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

    internal bool AreNew { get; }
}
