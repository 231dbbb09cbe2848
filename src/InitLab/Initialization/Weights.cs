using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>Fills weight matrices in the one order that all schemes share.</summary>
internal static class Weights
{
    /// <summary>Draws unit by unit: all incoming weights of the first unit, then those of the next.</summary>
    /// <param name="rows">Incoming weights of a unit.</param>
    /// <param name="columns">Units.</param>
    /// <param name="draw">Gives the next entry.</param>
    internal static Matrix<double> Fill(int rows, int columns, Func<double> draw)
    {
        var columnMajor = Zeros(rows, columns);
        for (var i = 0; i < columnMajor.Length; i++)
        {
            columnMajor[i] = draw();
        }

        return Matrix<double>.Build.Dense(rows, columns, columnMajor);
    }

    /// <summary>Room for a matrix, column after column, all zero.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    internal static double[] Zeros(int rows, int columns)
    {
        var count = rows * (long)columns;
        return count <= Array.MaxLength
            ? new double[count]
            : throw new ArgumentException(
                $"{rows}×{columns} weights do not fit into an array of {Array.MaxLength}: make the layer smaller.",
                nameof(columns)
            );
    }
}
