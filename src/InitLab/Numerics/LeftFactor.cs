using System.Numerics;
using System.Runtime.InteropServices;

namespace InitLab.Numerics;

/// <summary>The left factor of a product, with its panels where they were laid out before.</summary>
/// <param name="Entries">The matrix.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LeftFactor<T>(StridedMatrix<T> Entries)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private AlignedNumbers<T>? LaidOut { get; init; }

    private int FirstRow { get; init; }

    internal int Rows => Entries.Rows;

    internal int Columns => Entries.Columns;

    /// <summary>Whether its panels need no room.</summary>
    internal bool IsLaidOut => LaidOut is not null;

    public static implicit operator LeftFactor<T>(StridedMatrix<T> entries) => new(entries);

    /// <summary>Lays a matrix out once for many products; it must not change between them.</summary>
    /// <param name="entries">The matrix; it stays as it is where its rows are too long for one block.</param>
    internal static LeftFactor<T> LayOut(StridedMatrix<T> entries)
    {
        if (!BlockedProduct.IsOneBlock(entries.Columns))
        {
            return entries;
        }

        var laidOut = new AlignedNumbers<T>(Panel.Room<T>(entries.Rows, entries.Columns));
        Panel.Pack(entries, laidOut.Span);
        return new(entries) { LaidOut = laidOut };
    }

    /// <summary>Some rows of it, from the first of a tile on.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    internal LeftFactor<T> RowBlock(int first, int count) =>
        this with
        {
            Entries = Entries.RowBlock(first, count),
            FirstRow = FirstRow + first,
        };

    /// <summary>Some columns of it.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    internal LeftFactor<T> ColumnBlock(int first, int count) =>
        count == Columns ? this : new(Entries.ColumnBlock(first, count));

    /// <summary>The panels of some rows, from the first of a tile on.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <param name="room">Where to lay them out, if they are not.</param>
    internal Span<T> Panels(int first, int count, Span<T> room)
    {
        if (LaidOut is not null)
        {
            return LaidOut.Span[((FirstRow + first) * Columns)..];
        }

        Panel.Pack(Entries.RowBlock(first, count), room);
        return room;
    }
}
