using InitLab.Experiments;
using InitLab.Initialization;

namespace InitLab.Tests.Experiments;

/// <summary>Glorot and Bengio 2010, equations 10 to 12.</summary>
public sealed class LinearLayerTests
{
    [Fact]
    public void LeCun_keeps_the_signal_and_not_the_gradient()
    {
        var layer = new LinearLayer(Initializers.LeCunNormal, 400, 100);

        Assert.Equal(1, Mean(layer.Forward), 0.05);
        Assert.Equal(0.25, Mean(layer.Backward), 0.0125);
    }

    [Fact]
    public void Xavier_is_between_the_two()
    {
        var layer = new LinearLayer(Initializers.XavierNormal, 400, 100);

        Assert.Equal(1.6, Mean(layer.Forward), 0.08);
        Assert.Equal(0.4, Mean(layer.Backward), 0.02);
    }

    [Fact]
    public void A_seed_gives_the_same_factor_and_another_seed_another()
    {
        var layer = new LinearLayer(Initializers.HeNormal, 20, 30);

        Assert.Equal(layer.Forward(1), layer.Forward(1));
        Assert.NotEqual(layer.Forward(1), layer.Forward(2));
        Assert.NotEqual(layer.Backward(1), layer.Backward(2));
    }

    private static double Mean(Func<long, double> factor) => Enumerable.Range(0, 8).Average(seed => factor(seed));
}
