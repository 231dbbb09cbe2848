using System.Numerics;

namespace InitLab.Numerics;

/// <summary>The matrix product with the same bits on every machine.</summary>
/// <remarks>
/// MathNet's managed product is slower and its sums may be split over threads. Here every entry of the
/// product is one chain of fused multiply-adds in the order of the inner index, whatever the vector width: a lane of a
/// vector holds one entry, and a machine without vectors runs the same chain in software. Entries made from equal
/// numbers are therefore equal bit for bit, on which the study of symmetry relies. Threads share out rows or columns,
/// never a chain.
/// </remarks>
internal static class MatrixProduct
{
    /// <summary>Writes a · b.</summary>
    /// <param name="a">rows × inner.</param>
    /// <param name="b">inner × columns.</param>
    /// <param name="product">rows × columns, column after column; overwritten; neither factor.</param>
    internal static void Multiply<T>(LeftFactor<T> a, StridedMatrix<T> b, T[] product)
        where T : unmanaged, IFloatingPointIeee754<T> => Multiply(a, b, product, default(SumsKept<T>));

    /// <summary>Computes a · b and lets every entry end as is asked for.</summary>
    /// <param name="a">rows × inner; unless entries are kept, <see cref="BlockedProduct.IsOneBlock"/> holds.</param>
    /// <param name="b">inner × columns.</param>
    /// <param name="numbers">rows × columns, column after column: where the entries end; neither factor.</param>
    /// <param name="end">What becomes of an entry.</param>
    internal static void Multiply<T, TEnd>(LeftFactor<T> a, StridedMatrix<T> b, T[] numbers, TEnd end)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TEnd : struct, ITileEnd<T>
    {
        if (a.Columns != b.Rows || numbers.Length != a.Rows * b.Columns)
        {
            throw new ArgumentException(
                $"{a.Rows}×{a.Columns} and {b.Rows}×{b.Columns} do not multiply into {numbers.Length} numbers.",
                nameof(b)
            );
        }

        if (a.Columns == 0)
        {
            numbers.AsSpan().Clear();
            return;
        }

        var place = new ProductPlace<T, TEnd>(StridedMatrix.Of(numbers, a.Rows, b.Columns), end);
        var threads = SharedProduct.Threads((long)a.Rows * a.Columns * b.Columns);
        if (threads == 1)
        {
            BlockedProduct.Multiply(a, b, place);
        }
        else
        {
            SharedProduct.Multiply(a, b, place, threads);
        }
    }
}
