using System.Numerics;
using InitLab.Networks;
using InitLab.Tests.Numerics;

namespace InitLab.Tests.Networks;

public sealed class ActivationSpansTests
{
    private static readonly double[] Gradients = [1, -1, 0.7, -0.0, 1e-300, -3e200, double.PositiveInfinity];

    private static readonly Activation Own = new("own", z => (z * z) - 1, z => 2 * z);

    public static TheoryData<Activation> All =>
        [
            .. Activation.All,
            Activation.LeakyReLU(0),
            Activation.LeakyReLU(-0.3),
            Activation.ELU(0),
            Activation.ELU(-1.7),
            Own,
        ];

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_layer_gets_the_bits_of_Value_and_Derivative(Activation activation)
    {
        var z = Arguments.OfAllKinds;
        var h = new double[z.Length];
        activation.Apply(z, h);
        ElementarySpansTests.AssertSameBits(z, Array.ConvertAll(z, activation.Value), h);

        var gradient = z.Select((_, i) => Gradients[i % Gradients.Length]).ToArray();
        var expected = z.Select((number, i) => gradient[i] * activation.Derivative(number)).ToArray();
        activation.MultiplyByDerivative(z, h, gradient);
        ElementarySpansTests.AssertSameBits(z, expected, gradient);
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Slopes_are_those_of_Derivative(Activation activation)
    {
        var z = Arguments.OfAllKinds;
        ElementarySpansTests.AssertSameBits(z, Array.ConvertAll(z, activation.Derivative), activation.Derivatives(z));
    }

    // For the derivatives that look at h: it is the rounded one, so that the expected product is not of Derivative.
    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_layer_of_floats_gets_the_double_results_rounded_once(Activation activation)
    {
        var z = Array.ConvertAll(Arguments.OfAllKinds, number => (float)number);
        var wide = Array.ConvertAll(z, number => (double)number);
        var h = new float[z.Length];
        activation.Apply(z, h);
        ElementarySpansTests.AssertSameBits(
            wide,
            Array.ConvertAll(wide, number => (double)(float)activation.Value(number)),
            Array.ConvertAll(h, number => (double)number)
        );

        var gradient = z.Select((_, i) => (float)Gradients[i % Gradients.Length]).ToArray();
        var expected = z.Select((_, i) => OneByOne(activation, z[i], h[i], gradient[i])).ToArray();
        activation.MultiplyByDerivative(z, h, gradient);
        ElementarySpansTests.AssertSameBits(wide, expected, Array.ConvertAll(gradient, number => (double)number));
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Every_length_is_served_and_nothing_beyond_it(Activation activation)
    {
        for (var length = 0; length < 10; length++)
        {
            var z = Enumerable.Range(0, length).Select(i => (0.3 * i) - 1).ToArray();
            var h = Enumerable.Repeat(7.0, 12).ToArray();
            activation.Apply(z, h);
            Assert.Equal([.. z.Select(activation.Value), .. Enumerable.Repeat(7.0, 12 - length)], h);

            var gradient = Enumerable.Repeat(0.6, length).ToArray();
            activation.MultiplyByDerivative(z, h, gradient);
            Assert.Equal(z.Select(number => 0.6 * activation.Derivative(number)), gradient);
        }
    }

    [Fact]
    public void Where_values_may_take_the_place_of_their_arguments_slopes_are_the_same()
    {
        var activations = Activation.All.Where(activation => activation.HasSlopeOfValue).ToArray();
        Assert.Contains(Activation.ReLU, activations);
        Assert.All(activations, AssertSlopesInPlace<double>);
        Assert.All(activations, AssertSlopesInPlace<float>);
    }

    [Fact]
    public void The_slope_of_floats_is_taken_at_the_rounded_activation_in_double_precision()
    {
        float[] z = [.. Enumerable.Repeat(1.25f, 9)];
        var h = new float[9];
        Activation.Tanh.Apply(z, h);
        float[] gradient = [.. Enumerable.Repeat(3f, 9)];
        Activation.Tanh.MultiplyByDerivative(z, h, gradient);

        var rounded = (double)(float)Activation.Tanh.Value(1.25);
        Assert.All(gradient, entry => Assert.Equal((float)(3 * (1 - (rounded * rounded))), entry));
    }

    private static void AssertSlopesInPlace<T>(Activation activation)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var z = Array.ConvertAll(Arguments.OfAllKinds, T.CreateTruncating);
        var h = new T[z.Length];
        activation.Apply<T>(z, h);
        var inPlace = z.ToArray();
        activation.Apply<T>(inPlace, inPlace);
        Assert.Equal(h, inPlace);

        var expected = z.Select((_, i) => T.CreateTruncating(Gradients[i % Gradients.Length])).ToArray();
        var gradient = expected.ToArray();
        activation.MultiplyByDerivative<T>(z, h, expected);
        activation.MultiplyByDerivative<T>(inPlace, inPlace, gradient);
        Assert.Equal(expected, gradient);
    }

    // A single number never fills a vector, so it goes through the scalar functions.
    private static double OneByOne(Activation activation, float z, float h, float gradient)
    {
        Span<float> entry = [gradient];
        activation.MultiplyByDerivative([z], [h], entry);
        return entry[0];
    }
}
