using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>Fills weight matrices in the one order that all schemes share.</summary>
internal static class Weights
{
    /// <summary>Draws unit by unit: all incoming weights of the first unit, then those of the next.</summary>
    /// <param name="fans">The shape.</param>
    /// <param name="draw">Gives the next entry.</param>
    internal static Matrix<double> Fill(Fans fans, Func<double> draw)
    {
        var columnMajor = new double[fans.In * fans.Out];
        for (var i = 0; i < columnMajor.Length; i++)
        {
            columnMajor[i] = draw();
        }

        return Matrix<double>.Build.Dense(fans.In, fans.Out, columnMajor);
    }
}
