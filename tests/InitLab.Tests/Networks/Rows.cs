using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

/// <summary>Matrices and vectors as one writes them down.</summary>
internal static class Rows
{
    internal static Matrix<double> Of(params double[][] rows) => Matrix<double>.Build.DenseOfRowArrays(rows);

    internal static Vector<double> Vector(params double[] entries) => Vector<double>.Build.Dense(entries);
}
