using System.Numerics;

namespace InitLab.Numerics;

/// <summary>Strips of the right factor side by side, each as wide as a tile.</summary>
internal readonly ref struct TileStrips<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The first number of the first strip.</summary>
    internal readonly ref T First;

    internal TileStrips(ref T first)
    {
        First = ref first;
    }

    /// <summary>How many strips.</summary>
    internal required int Count { get; init; }

    /// <summary>The rows of each.</summary>
    internal required int Depth { get; init; }

    /// <summary>The columns of each.</summary>
    internal required int Width { get; init; }

    /// <summary>The distance from one row to the next.</summary>
    internal required nint RowStride { get; init; }

    /// <summary>The distance from one column of a strip to the next.</summary>
    internal required nint ColumnStride { get; init; }

    /// <summary>The distance from one strip to the next.</summary>
    internal required nint Next { get; init; }
}
