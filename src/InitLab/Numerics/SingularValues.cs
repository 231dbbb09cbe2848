using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Numerics;

/// <summary>The singular values of a matrix with the same bits on every machine.</summary>
/// <remarks>
/// Hestenes 1958, one-sided Jacobi: columns are turned in pairs until all are orthogonal; their lengths then are the
/// singular values, also the small ones as accurate as the matrix defines them (Demmel and Veselić 1992), down to
/// 10⁻¹⁴⁰
/// of the largest. MathNet's decomposition asks the platform's log10 when to stop, gives way to a native library
/// wherever it finds one, and reserves rows × rows numbers.
/// </remarks>
internal static class SingularValues
{
    // Random matrices of 256 columns need 13, a product of fifty random matrices 25.
    private const int MostSweeps = 100;

    // Of squared lengths where the largest entry is about 1: below, products would lose bits to underflow.
    private const double Negligible = 1e-280;
    private const double MachineEpsilon = 1.0 / (1L << 52);

    /// <summary>The singular values, from the largest to the smallest.</summary>
    /// <param name="matrix">Any matrix of finite numbers.</param>
    /// <returns>As many as the shorter side is long.</returns>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    internal static Vector<double> Of(Matrix<double> matrix)
    {
        var upright = matrix.RowCount >= matrix.ColumnCount ? matrix : matrix.Transpose();
        var columns = upright.ToColumnArrays();
        var largest = columns.Max(column => column.Max(Math.Abs));
        if (!Array.TrueForAll(columns, column => Array.TrueForAll(column, double.IsFinite)))
        {
            throw new ArgumentException(
                "Only finite numbers have singular values: look for the layer where the first NaN or infinity arises.",
                nameof(matrix)
            );
        }

        // By a power of 2, so that squares neither overflow nor vanish and no bit is lost.
        var exponent = largest > 0 ? Math.ILogB(largest) : 0;
        foreach (var column in columns)
        {
            Scale(column, -exponent);
        }

        Orthogonalize(columns);
        var lengths = Array.ConvertAll(columns, column => Math.ScaleB(Math.Sqrt(SquaredLength(column)), exponent));
        return Vector<double>.Build.DenseOfEnumerable(lengths.OrderDescending());
    }

    private static void Scale(double[] column, int exponent)
    {
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = Math.ScaleB(column[i], exponent);
        }
    }

    private static void Orthogonalize(double[][] columns)
    {
        var turned = true;
        for (var sweep = 0; turned && sweep < MostSweeps; sweep++)
        {
            turned = false;
            for (var p = 0; p < columns.Length; p++)
            {
                for (var q = p + 1; q < columns.Length; q++)
                {
                    turned |= Turn(columns[p], columns[q]);
                }
            }
        }
    }

    // Turns two columns in their plane so that they become orthogonal; false where they are, up to rounding.
    private static bool Turn(double[] p, double[] q)
    {
        var (pp, qq, pq) = VectorProduct.Dots(p, q);
        var rounding = MachineEpsilon * Math.Sqrt(p.Length) * Math.Sqrt(pp) * Math.Sqrt(qq);
        if (Math.Min(pp, qq) < Negligible || Math.Abs(pq) <= rounding)
        {
            return false;
        }

        var tangent = Tangent((qq - pp) / (2 * pq));
        var cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        VectorProduct.Turn(cosine, cosine * tangent, p, q);
        return true;
    }

    // The smaller root t of t² + 2ζt − 1 = 0; far out, where ζ² could overflow, it is 1/(2ζ).
    private static double Tangent(double zeta)
    {
        var magnitude = Math.Abs(zeta);
        return magnitude > 1e9 ? 0.5 / zeta : Math.CopySign(1 / (magnitude + Math.Sqrt(1 + (zeta * zeta))), zeta);
    }

    private static double SquaredLength(double[] column) => VectorProduct.Dot(column, column);
}
