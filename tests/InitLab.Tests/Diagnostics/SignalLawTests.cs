using InitLab.Diagnostics;
using InitLab.Networks;

namespace InitLab.Tests.Diagnostics;

public sealed class SignalLawTests
{
    [Fact]
    public void Rectifiers_and_bounded_functions_have_one_right_scale()
    {
        Assert.Equal(new RightScales(1, 1, 1), SignalLaw.Scales(Activation.Identity));
        Assert.Equal(new RightScales(2, 2, 2), SignalLaw.Scales(Activation.ReLU));
        Assert.Equal(new RightScales(1, 1, 1), SignalLaw.Scales(Activation.Tanh));
        Assert.Equal(new RightScales(1, 1, 1), SignalLaw.Scales(Activation.HardTanh));
        Assert.Equal(2 / 1.04, SignalLaw.Scales(Activation.LeakyReLU(0.2))!.Value.Best, 1e-15);
        // φ′(0) = 2/√π.
        Assert.Equal(Math.PI / 4, SignalLaw.Scales(Activation.Erf)!.Value.Best, 1e-14);
    }

    // 1/E φ(z)² at one end and 1/φ′(0)² at the other.
    [Fact]
    public void Smooth_unbounded_functions_have_a_range()
    {
        var gelu = SignalLaw.Scales(Activation.GELU)!.Value;
        var selu = SignalLaw.Scales(Activation.SELU)!.Value;

        Assert.Equal((gelu.Best, 4), (gelu.Low, gelu.High));
        Assert.Equal(1 / 0.425221482570299, gelu.Best, 1e-9);
        Assert.Equal(1, selu.Best, 1e-9);
        Assert.InRange(selu.Low, 0.3, 0.91);
    }

    [Fact]
    public void Functions_that_are_not_0_at_0_have_none()
    {
        Assert.Null(SignalLaw.Scales(Activation.Sigmoid));
        Assert.Null(SignalLaw.Scales(Activation.Softplus));
    }

    [Fact]
    public void A_signal_that_is_0_or_not_finite_has_no_law()
    {
        Assert.Equal(0.5, SignalLaw.Gain(Activation.ReLU, 0));
        Assert.Equal(double.NaN, SignalLaw.Gain(Activation.Tanh, 0));
        Assert.Equal(double.NaN, SignalLaw.Gain(Activation.Tanh, double.PositiveInfinity));
        Assert.Equal(double.NaN, SignalLaw.SquaredSlope(Activation.Tanh, double.NaN));
    }
}
