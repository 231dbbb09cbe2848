using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Networks;

public sealed class ActivationCatalogueTests
{
    public static TheoryData<Activation> All => [.. Activation.All, Activation.LeakyReLU(0.2), Activation.ELU(1.5)];

    public static TheoryData<string, double, double, double> Golden => ActivationGolden.Rows;

    // The derivatives of sigmoid and tanh are computed from φ, and have no digits left where φ is 1 to rounding.
    [Theory]
    [MemberData(nameof(Golden))]
    public void Golden_values_are_met(string name, double z, double value, double derivative)
    {
        var activation = Activation.All.Single(candidate => candidate.Name == name);
        var fromValue = activation == Activation.Sigmoid || activation == Activation.Tanh;

        Assert.InRange(activation.Value(z), value - Tolerance(value), value + Tolerance(value));
        var tolerance = Tolerance(derivative) + (fromValue ? 2.3e-16 : 0);
        Assert.InRange(activation.Derivative(z), derivative - tolerance, derivative + tolerance);
    }

    // Central differences: h²φ‴/6 + rounding/h is below 2e-10 for these functions at |z| ≤ 6.
    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void The_derivative_is_the_slope(Activation activation)
    {
        const double h = 1e-5;
        var random = new RandomStream(1).Split(activation.Name);
        for (var i = 0; i < 500; i++)
        {
            var z = random.NextUniform(-6, 6);
            if (activation.Kinks.All(kink => Math.Abs(z - kink) > h))
            {
                var slope = (activation.Value(z + h) - activation.Value(z - h)) / (2 * h);
                Assert.Equal(slope, activation.Derivative(z), 2e-10);
            }
        }
    }

    // Smooth: a second difference of φ′ over ±h is h²φ‴. At a kink it is a jump of φ′, or of φ″ times h.
    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void The_kinks_are_all_there_are(Activation activation)
    {
        const double h = 1e-4;
        for (var i = -40; i <= 40; i++)
        {
            var z = i / 10.0;
            var bend = activation.Derivative(z + h) - (2 * activation.Derivative(z)) + activation.Derivative(z - h);
            var isKink = activation.Kinks.Contains(z);
            Assert.Equal(isKink, Math.Abs(bend) > 1e-5);
        }
    }

    [Fact]
    public void At_a_kink_the_derivative_is_the_stated_side()
    {
        Assert.Equal(0, Activation.ReLU.Derivative(0));
        Assert.Equal(0.2, Activation.LeakyReLU(0.2).Derivative(0));
        Assert.Equal(1.5, Activation.ELU(1.5).Derivative(0));
        Assert.Equal(1.0507009873554805 * 1.6732632423543772, Activation.SELU.Derivative(0), 1e-15);
        Assert.Equal([0, 1, 0], Array.ConvertAll([-1.0, 0, 1], Activation.HardTanh.Derivative));
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Huge_numbers_and_NaN_go_through(Activation activation)
    {
        Assert.All(
            (double[])[-1e308, -1e155, -1e5, 1e5, 1e155, 1e308],
            z =>
            {
                Assert.True(double.IsFinite(activation.Value(z)));
                Assert.Equal(activation.Derivative(Math.Sign(z) * double.PositiveInfinity), activation.Derivative(z));
            }
        );
        Assert.False(double.IsNaN(activation.Value(double.PositiveInfinity)));
        Assert.False(double.IsNaN(activation.Value(double.NegativeInfinity)));
        Assert.Equal(double.NaN, activation.Value(double.NaN));
    }

    [Fact]
    public void The_rectifiers_agree_far_out()
    {
        Activation[] rectifiers =
        [
            Activation.ReLU,
            Activation.GELU,
            Activation.TanhGELU,
            Activation.SiLU,
            Activation.Softplus,
            Activation.Mish,
        ];
        Assert.All(
            rectifiers,
            activation =>
            {
                Assert.Equal(50, activation.Value(50));
                Assert.Equal(1, activation.Derivative(double.PositiveInfinity));
                Assert.Equal(0, activation.Value(-800));
                Assert.Equal(0, activation.Derivative(double.NegativeInfinity));
            }
        );
    }

    [Fact]
    public void Leaky_rectifiers_of_special_slopes_are_what_they_look_like()
    {
        Assert.Equal(-3, Activation.LeakyReLU(1).Value(-3));
        Assert.Equal(3, Activation.LeakyReLU(-1).Value(-3));
        Assert.Equal(0, Activation.LeakyReLU(0).Value(double.NegativeInfinity));
        Assert.Equal("leaky ReLU 0.2", Activation.LeakyReLU(0.2).ToString());
        Assert.Equal("ELU 1", Activation.ELU().ToString());
    }

    [Fact]
    public void Both_forms_of_GELU_are_close_but_not_the_same()
    {
        var differences = Enumerable
            .Range(-500, 1001)
            .Select(i => Math.Abs(Activation.GELU.Value(i / 100.0) - Activation.TanhGELU.Value(i / 100.0)));

        Assert.InRange(differences.Max(), 4e-4, 5e-4);
    }

    [Fact]
    public void An_activation_of_ones_own_takes_part()
    {
        var softsign = new Activation("softsign", z => z / (1 + Math.Abs(z)), z => 1 / Square(1 + Math.Abs(z)), 0);

        Assert.Equal(0.5, softsign.Value(1));
        Assert.Equal(0.25, softsign.Derivative(1));
        Assert.Equal([0], softsign.Kinks);
    }

    [Fact]
    public void Bad_parameters_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Activation.LeakyReLU(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Activation.ELU(double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => new Activation("f", z => z, _ => 1, double.NaN));
        Assert.Throws<ArgumentException>(() => new Activation(" ", z => z, _ => 1));
        Assert.Throws<ArgumentNullException>(() => new Activation("f", null!, _ => 1));
    }

    private static double Square(double x) => x * x;

    // 2·10⁻¹³ of the value for the lower tail of GELU, where rounding z/√2 costs z² ulp; the smallest normal number
    // below.
    private static double Tolerance(double value) =>
        (2e-13 * Math.Abs(value)) + (1e-16 * Math.Min(1, Math.Abs(value))) + 2.3e-308;
}
