using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>The partial sums of a tile, in the product or beside it.</summary>
internal readonly ref struct TileSums<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ref T _first;
    private readonly nint _columnStride;

    /// <param name="entries">Six columns of <see cref="ProductTile.Rows{T}"/> rows.</param>
    /// <param name="columnStride">The distance from one column to the next.</param>
    /// <param name="areNew">Whether the chains start here, from zero.</param>
    internal TileSums(Span<T> entries, int columnStride, bool areNew)
    {
        _first = ref entries[..((5 * columnStride) + ProductTile.Rows<T>())][0];
        (_columnStride, AreNew) = (columnStride, areNew);
    }

    internal bool AreNew { get; }

    internal Vector256<T> Upper(int column) => Vector256.LoadUnsafe(ref Unsafe.Add(ref _first, column * _columnStride));

    internal Vector256<T> Lower(int column) =>
        Vector256.LoadUnsafe(ref Unsafe.Add(ref _first, (column * _columnStride) + Vector256<T>.Count));

    internal void Store(int column, Vector256<T> upper, Vector256<T> lower)
    {
        ref var top = ref Unsafe.Add(ref _first, column * _columnStride);
        upper.StoreUnsafe(ref top);
        lower.StoreUnsafe(ref top, (nuint)Vector256<T>.Count);
    }
}
