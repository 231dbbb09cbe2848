using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Numerics;

/// <summary>A view of numbers as a matrix; a transpose or a block is a view of the same numbers.</summary>
/// <param name="Data">The numbers.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">How many columns.</param>
/// <param name="RowStride">The distance from one row to the next in <paramref name="Data"/>.</param>
/// <param name="ColumnStride">The distance from one column to the next in <paramref name="Data"/>.</param>
internal readonly record struct StridedMatrix<T>(T[] Data, int Rows, int Columns, int RowStride, int ColumnStride)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Where the first entry stands in <see cref="Data"/>.</summary>
    internal int Start { get; init; }

    /// <summary>The first entry; meaningless where there is none.</summary>
    internal Span<T> Entries => Data.AsSpan(Start);

    /// <summary>A transposed view.</summary>
    internal StridedMatrix<T> Transpose => new(Data, Columns, Rows, ColumnStride, RowStride) { Start = Start };

    /// <summary>A view of some rows.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    internal StridedMatrix<T> RowBlock(int first, int count) =>
        this with
        {
            Rows = count,
            Start = Start + (first * RowStride),
        };

    /// <summary>A view of some columns.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    internal StridedMatrix<T> ColumnBlock(int first, int count) =>
        this with
        {
            Columns = count,
            Start = Start + (first * ColumnStride),
        };
}

/// <summary>Makes views of matrices.</summary>
internal static class StridedMatrix
{
    /// <summary>Views a matrix, without a copy where it is dense.</summary>
    /// <param name="matrix">Any matrix.</param>
    internal static StridedMatrix<T> Of<T>(Matrix<T> matrix)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var data = matrix.AsColumnMajorArray() ?? matrix.ToColumnMajorArray();
        return Of(data, matrix.RowCount, matrix.ColumnCount);
    }

    /// <summary>Views numbers that stand column after column.</summary>
    /// <param name="data">At least rows × columns numbers.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    internal static StridedMatrix<T> Of<T>(T[] data, int rows, int columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // The product reads without checks, so a view must fit its numbers.
        if (rows < 0 || columns < 0 || data.Length < (long)rows * columns)
        {
            throw new ArgumentException($"{data.Length} numbers are no {rows}×{columns} matrix.", nameof(data));
        }

        return new StridedMatrix<T>(data, rows, columns, 1, rows);
    }
}
