using InitLab.Networks;

namespace InitLab.Tests.Networks;

public sealed class ActivationTests
{
    public static TheoryData<Activation> All =>
        [Activation.Identity, Activation.Sigmoid, Activation.Tanh, Activation.ReLU];

    // Central differences: the error is h²φ‴/6 + rounding/h, below 1e-9 here.
    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void The_derivative_is_the_slope(Activation activation)
    {
        const double h = 1e-5;
        Assert.All(
            (double[])[-8, -2, -0.5, -0.01, 0.01, 0.3, 1, 3, 9],
            z =>
            {
                var slope = (activation.Value(z + h) - activation.Value(z - h)) / (2 * h);
                Assert.Equal(slope, activation.Derivative(z), 1e-9);
            }
        );
    }

    [Fact]
    public void Values_are_the_known_ones()
    {
        Assert.Equal(-1.5, Activation.Identity.Value(-1.5));
        Assert.Equal(0.7310585786300049, Activation.Sigmoid.Value(1), 1e-15);
        Assert.Equal(0.7615941559557649, Activation.Tanh.Value(1), 1e-15);
        Assert.Equal([0, 0, 2], Array.ConvertAll([-1.0, 0, 2], Activation.ReLU.Value));
        Assert.Equal(0.25, Activation.Sigmoid.Derivative(0));
        Assert.Equal(1, Activation.Tanh.Derivative(0));
    }

    [Fact]
    public void The_rectifier_is_flat_at_0_and_does_not_hide_a_NaN()
    {
        Assert.Equal(0, Activation.ReLU.Derivative(0));
        Assert.Equal(double.NaN, Activation.ReLU.Value(double.NaN));
    }

    [Fact]
    public void An_activation_prints_its_name()
    {
        Assert.Equal("tanh", Activation.Tanh.ToString());
        Assert.Equal("ReLU", Activation.ReLU.Name);
    }
}
