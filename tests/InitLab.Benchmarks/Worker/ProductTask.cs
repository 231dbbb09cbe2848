using System.Numerics;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Benchmarks.Worker;

/// <summary>A product of two matrices, as a program writes it with MathNet.</summary>
internal static class ProductTask
{
    private const int CheckedStride = 97;

    /// <summary>Draws the factors and writes them down for the others.</summary>
    /// <param name="product">A case of kind <c>product</c>.</param>
    /// <param name="start">Where the factors are written.</param>
    internal static RepeatedTask Open<T>(PeerCase product, StartFile start)
        where T : struct, INumber<T>
    {
        var (rows, inner, columns) = (product.Shape[0], product.Shape[1], product.Shape[2]);
        var random = new RandomStream(1);
        var x = Draw<T>(rows, inner, random.Split("x"));
        var w = Draw<T>(inner, columns, random.Split("w"));
        start.Write(Doubles(x), Doubles(w));

        var result = Matrix<T>.Build.Dense(rows, columns);
        Action operation = product.Form == "readable" ? () => result = x * w : () => x.Multiply(w, result);
        return new RepeatedTask(operation, Check);

        double[] Check()
        {
            operation();
            return [.. Doubles(result).Where((_, i) => i % CheckedStride == 0)];
        }
    }

    private static Matrix<T> Draw<T>(int rows, int columns, RandomStream random)
        where T : struct, INumber<T> =>
        Matrix<T>.Build.Dense(rows, columns, (_, _) => T.CreateTruncating(random.NextNormal()));

    private static double[] Doubles<T>(Matrix<T> matrix)
        where T : struct, INumber<T> => Array.ConvertAll(matrix.ToRowMajorArray(), double.CreateTruncating);
}
