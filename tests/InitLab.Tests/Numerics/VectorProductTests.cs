using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

public sealed class VectorProductTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 10), 257];

    // Four chains, lane by lane, then what fills no vector: the order that is the same on every machine.
    [Theory]
    [MemberData(nameof(Lengths))]
    public void An_inner_product_is_four_chains_and_a_rest(int length)
    {
        var (a, b) = (Numbers(1, length), Numbers(2, length));
        var chains = new double[4];
        var whole = length - (length % 4);
        for (var i = 0; i < whole; i++)
        {
            chains[i % 4] = Math.FusedMultiplyAdd(a[i], b[i], chains[i % 4]);
        }

        var expected = chains[0] + chains[1] + (chains[2] + chains[3]);
        for (var i = whole; i < length; i++)
        {
            expected = Math.FusedMultiplyAdd(a[i], b[i], expected);
        }

        Assert.Equal(expected, VectorProduct.Dot(a, b));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Three_inner_products_in_one_pass_are_those_of_three(int length)
    {
        var (a, b) = (Numbers(3, length), Numbers(4, length));
        var expected = (VectorProduct.Dot(a, a), VectorProduct.Dot(b, b), VectorProduct.Dot(a, b));

        Assert.Equal(expected, VectorProduct.Dots(a, b));
    }

    private static double[] Numbers(long seed, int count)
    {
        var numbers = new double[count];
        new RandomStream(seed).FillNormal(numbers);
        return numbers;
    }
}
