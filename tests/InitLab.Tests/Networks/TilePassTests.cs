using System.Numerics;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Networks;

public sealed class TilePassTests
{
    private static readonly Activation[] InTiles = [Activation.Identity, Activation.ReLU];

    // Whole tiles, tiles that stick out below, the longest sums in one go and longer ones; samples, inputs, units.
    public static TheoryData<int, int, int> Shapes { get; } =
        new([(16, 3, 1), (64, 9, 23), (21, 5, 7), (8, 800, 11), (16, 801, 6)]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_layer_that_works_in_tiles_has_the_bits_of_one_pass_after_the_other(int samples, int inputs, int units)
    {
        Assert.All(InTiles, activation => AssertForward<double>(activation, samples, inputs, units));
        Assert.All(InTiles, activation => AssertForward<float>(activation, samples, inputs, units));
    }

    [Fact]
    public void It_is_used_where_it_can_be()
    {
        Assert.All(InTiles, activation => Assert.NotNull(activation.Tiles<double>()));
        Assert.Null(Activation.Tanh.Tiles<double>());
        Assert.Null(Activation.Tanh.Tiles<float>());
    }

    private static void AssertForward<T>(Activation activation, int samples, int inputs, int units)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new RandomStream(1);
        var x = StridedMatrix.Of(Normals<T>(samples * inputs, random), samples, inputs);
        var w = StridedMatrix.Of(Normals<T>(inputs * units, random), inputs, units);
        var (biases, h, expected) = (Normals<T>(units, random), new T[samples * units], new T[samples * units]);
        MatrixProduct.Multiply(x, w, expected);
        activation.AddAndApply<T>(biases, expected, expected);
        var isDone = activation.Tiles<T>()!.Forward(x, w, biases, h);
        Assert.Equal(BlockedProduct.IsOneBlock(inputs), isDone);
        Assert.Equal(isDone ? expected : new T[samples * units], h);
    }

    private static T[] Normals<T>(int count, RandomStream random)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, count).Select(_ => T.CreateTruncating(random.NextNormal()))];
}
