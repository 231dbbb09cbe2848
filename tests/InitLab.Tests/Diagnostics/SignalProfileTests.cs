using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Theory;

namespace InitLab.Tests.Diagnostics;

public sealed class SignalProfileTests
{
    public static TheoryData<int> Activations => [.. Enumerable.Range(0, Activation.All.Count)];

    public static TheoryData<long> Seeds => [0, 1, 2];

    [Fact]
    public void A_profile_describes_what_each_layer_computes()
    {
        var network = Mlp.Create([64, 48, 10], Activation.Tanh, Initializers.XavierNormal, new RandomStream(1));
        var inputs = Experiments.Clouds.Inputs;
        var pass = network.Forward(inputs);

        var profile = SignalProfile.Of(network, inputs);

        Assert.Equal([0, 1], profile.Select(signal => signal.Layer));
        Assert.Equal([48, 10], profile.Select(signal => signal.Units));
        for (var l = 0; l < 2; l++)
        {
            Assert.Equal(
                pass.PreActivations[l].Enumerate().Average(z => z * z),
                profile[l].PreActivations.SecondMoment,
                1e-12
            );
            Assert.Equal(pass.Activations[l].Enumerate().Average(), profile[l].Activations.Mean, 1e-12);
            Assert.Equal(pass.Activations[l].Enumerate().Max(), profile[l].Activations.Maximum);
        }

        Assert.NotNull(profile[0].FractionNearEnds);
        Assert.Null(profile[1].FractionNearEnds);
    }

    // Glorot and Bengio 2010, figure 6. 40 seeds of another generator all lay within these ranges.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tanh_activations_shrink_a_hundredfold_by_the_standard_scheme_and_fourfold_by_Xaviers(long seed)
    {
        var standard = new VarianceScaling(1.0 / 3, FanMode.In, Distribution.Uniform);

        Assert.InRange(FifthOverFirst(standard, seed), 0.0095, 0.0112);
        Assert.InRange(FifthOverFirst(Initializers.XavierUniform, seed), 0.25, 0.275);
    }

    // Measured elsewhere over 5 seeds: 0.0415 ± 0.0019, 0.3976 ± 0.0019 and 0.7556 ± 0.0041.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0.04146)]
    [InlineData(4, 0.3976)]
    [InlineData(10, 0.7556)]
    public void Large_weights_saturate_tanh_in_the_measured_share(double c, double share)
    {
        var network = Experiments.Square(256, 10, Activation.Tanh, c, seed: 0);

        var last = SignalProfile.Of(network, Experiments.Noise(64, 256, 2, seed: 1).Inputs)[^1];

        Assert.Equal(share, last.FlatFraction, 0.02);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1.4142135623730951)]
    [InlineData(2)]
    public void ReLU_layers_change_the_second_moment_by_half_of_c_squared(double c)
    {
        var network = Experiments.Square(256, 6, Activation.ReLU, c, seed: 3);

        var growth = SignalProfile.Growth(network, Experiments.Noise(64, 256, 2, seed: 4).Inputs);

        // Width 256: the relative spread of a layer's factor is √(5/256) = 0.14 at most, of the weights' moment 0.006.
        Assert.Equal(c * c, growth[0].Predicted, 0.03 * c * c);
        Assert.All(growth.Skip(1), layer => Assert.Equal(c * c / 2, layer.Predicted, 0.03 * c * c / 2));
        Assert.All(growth, layer => Assert.Equal(1, layer.Measured / layer.Predicted, 0.4));
    }

    [Fact]
    public void Theory_is_exact_on_average_over_networks_with_biases()
    {
        var inputs = Experiments.Noise(16, 32, 2, seed: 5).Inputs;
        var measured = 0.0;
        var predicted = 0.0;
        const int Networks = 400;
        for (var seed = 0; seed < Networks; seed++)
        {
            var network = Experiments.Square(32, 2, Activation.ReLU, 1, seed);
            network.Layers[1].Biases.MapInplace(_ => 0.5);
            var growth = SignalProfile.Growth(network, inputs)[1];
            measured += growth.Measured / Networks;
            predicted += growth.Predicted / Networks;
        }

        // One network's ratio spreads by about 0.3, so the mean by 0.015; 0.06 is four standard errors (1e-4).
        Assert.Equal(1, measured / predicted, 0.06);
        Assert.InRange(predicted, 0.7, 0.85);
    }

    // Wide layers: at width 400 the growth of any activation is the theory's within a few percent.
    [Theory]
    [MemberData(nameof(Activations))]
    public void Theory_holds_for_every_activation(int activation)
    {
        var network = Experiments.Square(400, 4, Activation.All[activation], 1.3, seed: 3);

        var growth = SignalProfile.Growth(network, Experiments.Noise(32, 400, 2, seed: 4).Inputs);

        Assert.All(growth, layer => Assert.Equal(1, layer.Measured / layer.Predicted, 0.12));
    }

    [Fact]
    public void Theory_of_tanh_is_the_length_map()
    {
        var network = Experiments.Square(64, 3, Activation.Tanh, 1, seed: 3);
        var signals = SignalProfile.Of(network, Experiments.Clouds.Inputs);
        var weights = network.Layers[2].Weights;

        var growth = SignalProfile.Growth(network, Experiments.Clouds.Inputs)[2];

        var before = signals[1].PreActivations.SecondMoment;
        var after = new LengthMap(Activation.Tanh, weights.Enumerate().Average(w => w * w) * 64, 0).Next(before);
        Assert.Equal(after / before, growth.Predicted, 1e-12);
    }

    [Fact]
    public void A_unit_that_is_off_is_counted_as_dead()
    {
        var network = Mlp.Create([64, 32, 10], Activation.ReLU, Initializers.HeNormal, new RandomStream(1));
        network.Layers[0].Biases[3] = -100;

        var profile = SignalProfile.Of(network, Experiments.Clouds.Inputs);

        Assert.Equal(1, profile[0].DeadUnits);
        Assert.Contains("dead 1 of 32", profile[0].ToString(), StringComparison.Ordinal);
    }

    private static double FifthOverFirst(VarianceScaling scheme, long seed)
    {
        int[] widths = [.. Enumerable.Repeat(256, 6), 10];
        var network = Mlp.Create(widths, Activation.Tanh, scheme, new RandomStream(seed));
        var profile = SignalProfile.Of(network, Experiments.Noise(300, 256, 10, seed + 100).Inputs);
        return profile[4].Activations.Variance / profile[0].Activations.Variance;
    }
}
