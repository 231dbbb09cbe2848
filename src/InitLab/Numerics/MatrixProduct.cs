using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>The matrix product with the same bits on every machine.</summary>
/// <remarks>
/// MathNet's managed product is slower and its sums may be split over threads. Here every entry of the
/// product is one chain of fused multiply-adds in the order of the inner index, whatever the vector width: a lane of a
/// vector holds one entry, and a machine without vectors runs the same chain in software. Entries made from equal
/// numbers are therefore equal bit for bit, on which the study of symmetry relies.
/// </remarks>
internal static class MatrixProduct
{
    private const int PanelRows = 8;

    /// <summary>Writes a · b.</summary>
    /// <param name="a">rows × inner.</param>
    /// <param name="b">inner × columns.</param>
    /// <param name="product">rows × columns, column after column; overwritten.</param>
    internal static void Multiply(StridedMatrix a, StridedMatrix b, Span<double> product)
    {
        if (a.Columns != b.Rows || product.Length != a.Rows * b.Columns)
        {
            throw new ArgumentException(
                $"{a.Rows}×{a.Columns} and {b.Rows}×{b.Columns} do not multiply into {product.Length} numbers.",
                nameof(b)
            );
        }

        var panel = ArrayPool<double>.Shared.Rent(PanelRows * a.Columns);
        Span<double> sums = stackalloc double[PanelRows];
        for (var row = 0; row < a.Rows; row += PanelRows)
        {
            var height = Math.Min(PanelRows, a.Rows - row);
            Pack(a, row, height, panel);
            for (var column = 0; column < b.Columns; column++)
            {
                Chain(panel, b, column, sums);
                sums[..height].CopyTo(product.Slice((column * a.Rows) + row, height));
            }
        }

        ArrayPool<double>.Shared.Return(panel);
    }

    // Eight rows side by side, inner index after inner index; rows past the end are zeros and never stored.
    private static void Pack(StridedMatrix a, int row, int height, Span<double> panel)
    {
        panel[..(PanelRows * a.Columns)].Clear();
        for (var i = 0; i < height; i++)
        {
            for (var k = 0; k < a.Columns; k++)
            {
                panel[(k * PanelRows) + i] = a.Data[((row + i) * a.RowStride) + (k * a.ColumnStride)];
            }
        }
    }

    private static void Chain(ReadOnlySpan<double> panel, StridedMatrix b, int column, Span<double> sums)
    {
        var lanes = MemoryMarshal.Cast<double, Vector256<double>>(panel);
        var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var k = 0; k < b.Rows; k++)
        {
            var factor = Vector256.Create(b.Data[(k * b.RowStride) + (column * b.ColumnStride)]);
            low = Vector256.FusedMultiplyAdd(lanes[2 * k], factor, low);
            high = Vector256.FusedMultiplyAdd(lanes[(2 * k) + 1], factor, high);
        }

        low.CopyTo(sums);
        high.CopyTo(sums[4..]);
    }
}
