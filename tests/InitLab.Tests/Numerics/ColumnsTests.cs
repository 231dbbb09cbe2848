using System.Numerics;
using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData(1, 16)]
    [InlineData(7, 3)]
    [InlineData(64, 32)]
    [InlineData(67, 43)]
    public void Every_sum_of_a_column_is_one_chain_from_its_first_row_to_its_last(int rows, int columns)
    {
        RequireChains<double>(rows, columns);
        RequireChains<float>(rows, columns);
    }

    private static void RequireChains<T>(int rows, int columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new RandomStream(1);
        T[] matrix = [.. Enumerable.Range(0, rows * columns).Select(_ => T.CreateTruncating(random.NextNormal()))];
        var sums = new T[columns];
        Columns.Sum<T>(matrix, sums);
        for (var j = 0; j < columns; j++)
        {
            var chain = matrix.Skip(j * rows).Take(rows).Aggregate(T.Zero, (sum, number) => sum + number);
            Assert.Equal(chain, sums[j]);
        }
    }
}
