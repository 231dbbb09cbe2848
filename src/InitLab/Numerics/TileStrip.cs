using System.Numerics;

namespace InitLab.Numerics;

/// <summary>Up to six columns of the right factor; a column that is missing is the first one once more.</summary>
internal readonly ref struct TileStrip<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int _columnStride;

    internal TileStrip(StridedMatrix<T> columns)
    {
        First = ref columns.Data[columns.Start];
        (Depth, RowStride) = (columns.Rows, columns.RowStride);
        (Columns, _columnStride) = (columns.Columns, columns.ColumnStride);
    }

    internal readonly ref T First;

    internal int Depth { get; }

    internal int Columns { get; }

    internal int RowStride { get; }

    internal nint Offset(int column) => column < Columns ? (nint)column * _columnStride : 0;
}
