using InitLab.Numerics;

namespace InitLab.Initialization;

/// <summary>Orthonormal columns of which no direction is favoured (Haar's measure).</summary>
/// <remarks>
/// The factor Q of a Gaussian matrix is so distributed if the diagonal of R is made positive (Mezzadri 2007, "How to
/// generate random matrices from the classical compact groups", section 5). Gram and Schmidt's R has that sign by
/// construction, and a second pass brings QᵀQ to the identity within rounding (Giraud, Langou and Rozložník 2005).
/// </remarks>
internal static class OrthonormalColumns
{
    // Two passes are exact enough if this much of a column is new. A column with less is drawn again; as that depends
    // on a length and never on a direction, the law stays what it was.
    private const double LeastNewShare = 1e-6;

    /// <summary>Draws the columns.</summary>
    /// <param name="length">The length of a column.</param>
    /// <param name="count">How many columns, at most <paramref name="length"/>.</param>
    /// <param name="random">The source of randomness.</param>
    /// <returns>length × count numbers, column after column.</returns>
    internal static double[] Draw(int length, int count, RandomStream random)
    {
        var columns = Weights.Zeros(length, count);
        for (var j = 0; j < count; j++)
        {
            var earlier = columns.AsSpan(0, j * length);
            var column = columns.AsSpan(j * length, length);
            double drawn;
            double left;
            do
            {
                random.FillNormal(column);
                drawn = Math.Sqrt(VectorProduct.Dot(column, column));
                RemoveDirections(earlier, column);
                RemoveDirections(earlier, column);
                left = Math.Sqrt(VectorProduct.Dot(column, column));
            } while (!(left > LeastNewShare * drawn));

            Divide(column, left);
        }

        return columns;
    }

    private static void RemoveDirections(ReadOnlySpan<double> earlier, Span<double> column)
    {
        for (var start = 0; start < earlier.Length; start += column.Length)
        {
            var direction = earlier.Slice(start, column.Length);
            VectorProduct.AddScaled(-VectorProduct.Dot(direction, column), direction, column);
        }
    }

    private static void Divide(Span<double> column, double length)
    {
        foreach (ref var entry in column)
        {
            entry /= length;
        }
    }
}
