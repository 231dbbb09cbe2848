using System.Numerics;

namespace InitLab.Numerics;

/// <summary>Up to six columns of the right factor; a column that is missing is the first one once more.</summary>
internal readonly ref struct TileStrip<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    internal readonly ref T First;

    internal TileStrip(ref T first, int depth)
    {
        First = ref first;
        Depth = depth;
    }

    internal int Depth { get; }

    internal int Columns { get; init; }

    internal int RowStride { get; init; }

    internal int ColumnStride { get; init; }

    internal nint Offset(int column) => column < Columns ? (nint)column * ColumnStride : 0;
}
