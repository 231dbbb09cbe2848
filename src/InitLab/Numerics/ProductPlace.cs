using System.Numerics;
using System.Runtime.InteropServices;

namespace InitLab.Numerics;

/// <summary>Where the entries of a product end, and how.</summary>
/// <param name="Entries">A matrix of the product's shape; rows stand one number after the other.</param>
/// <param name="End">What becomes of an entry.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ProductPlace<T, TEnd>(StridedMatrix<T> Entries, TEnd End)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TEnd : struct, ITileEnd<T>
{
    /// <summary>Which column of the product the first one is.</summary>
    internal int FirstColumn { get; init; }

    /// <summary>The place of some rows.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    internal ProductPlace<T, TEnd> RowBlock(int first, int count) =>
        this with
        {
            Entries = Entries.RowBlock(first, count),
        };

    /// <summary>The place of some columns.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    internal ProductPlace<T, TEnd> ColumnBlock(int first, int count) =>
        this with
        {
            Entries = Entries.ColumnBlock(first, count),
            FirstColumn = FirstColumn + first,
        };
}
