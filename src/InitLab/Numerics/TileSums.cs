using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>The partial sums of a tile; a column that is missing is the first one once more.</summary>
internal readonly ref struct TileSums<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ref T _first;
    private readonly int _columnStride;
    private readonly int _columns;

    /// <param name="entries">
    /// The columns of this tile and those beside, of <see cref="ProductTile.Rows{T}"/> rows each.
    /// </param>
    /// <param name="columnStride">The distance from one column to the next.</param>
    /// <param name="columns">How many columns, at most six.</param>
    /// <param name="areNew">Whether the chains start here, from zero.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TileSums(Span<T> entries, int columnStride, int columns, bool areNew)
    {
        _first = ref entries[..(((columns - 1) * columnStride) + ProductTile.Rows<T>())][0];
        (_columnStride, _columns, AreNew) = (columnStride, columns, areNew);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TileSums(ref T first, int columnStride, int columns, bool areNew)
    {
        _first = ref first;
        (_columnStride, _columns, AreNew) = (columnStride, columns, areNew);
    }

    internal bool AreNew { get; }

    /// <summary>The tile beside, whose columns follow; the caller sees to it that there is one.</summary>
    internal TileSums<T> Next
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(ref Unsafe.Add(ref _first, (nint)_columns * _columnStride), _columnStride, _columns, AreNew);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<T> Upper(int column) => Vector256.LoadUnsafe(ref Top(column));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<T> Lower(int column) => Vector256.LoadUnsafe(ref Top(column), (nuint)Vector256<T>.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Store(int column, Vector256<T> upper, Vector256<T> lower)
    {
        upper.StoreUnsafe(ref Top(column));
        lower.StoreUnsafe(ref Top(column), (nuint)Vector256<T>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T Top(int column) => ref Unsafe.Add(ref _first, column < _columns ? (nint)column * _columnStride : 0);
}
