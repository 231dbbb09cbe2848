using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Numerics;

/// <summary>A view of numbers as a matrix; a transpose is a view of the same numbers.</summary>
/// <param name="Data">The numbers.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">How many columns.</param>
/// <param name="RowStride">The distance from one row to the next in <paramref name="Data"/>.</param>
/// <param name="ColumnStride">The distance from one column to the next in <paramref name="Data"/>.</param>
internal readonly record struct StridedMatrix(double[] Data, int Rows, int Columns, int RowStride, int ColumnStride)
{
    /// <summary>A transposed view.</summary>
    internal StridedMatrix Transpose => new(Data, Columns, Rows, ColumnStride, RowStride);

    /// <summary>Views a matrix, without a copy where it is dense.</summary>
    /// <param name="matrix">Any matrix.</param>
    internal static StridedMatrix Of(Matrix<double> matrix)
    {
        var data = matrix.AsColumnMajorArray() ?? matrix.ToColumnMajorArray();
        return new StridedMatrix(data, matrix.RowCount, matrix.ColumnCount, 1, matrix.RowCount);
    }
}
