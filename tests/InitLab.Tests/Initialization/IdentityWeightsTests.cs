using InitLab.Initialization;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Initialization;

public sealed class IdentityWeightsTests
{
    [Theory]
    [InlineData(3, 5)]
    [InlineData(5, 3)]
    [InlineData(4, 4)]
    [InlineData(1, 6)]
    public void The_diagonal_is_the_gain_and_the_rest_0(int fanIn, int fanOut)
    {
        var expected = Matrix<double>.Build.Dense(fanIn, fanOut, (i, j) => i == j ? 1 : 0);
        Assert.Equal(expected, Initializers.Identity().Draw(fanIn, fanOut, new RandomStream(1)));
        Assert.Equal(0.5 * expected, Initializers.Identity(0.5).Draw(fanIn, fanOut, new RandomStream(1)));
    }

    [Fact]
    public void The_scheme_knows_itself()
    {
        var scheme = Initializers.Identity(0.5);
        Assert.Equal((0, 0.5), (scheme.StandardDeviation(Fans.Dense(3, 4)), scheme.Bound(Fans.Dense(3, 4))));
        Assert.Equal("Identity: 0.5 I", scheme.ToString());
        Assert.Equal("Identity: I", Initializers.Identity().ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => scheme.Draw(3, 0, new RandomStream(1)));
    }
}
