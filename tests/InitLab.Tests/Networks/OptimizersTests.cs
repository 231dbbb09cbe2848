using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class OptimizersTests
{
    private static readonly double[] Sequence = [0.5, -0.25, 0.125, 2, 0, -1];

    // The recurrences of the papers for w = 1 and the gradients of Sequence, computed with 50 digits.
    public static TheoryData<IOptimizer, double[]> Golden =>
        new()
        {
            { new Sgd(0.1, 0.9), [0.95, 0.93, 0.8995, 0.67205, 0.467345, 0.3831105] },
            {
                new Sgd(0.1, 0.9) { L2 = 0.5 },
                [0.9, 0.79, 0.639, 0.27115, -0.0734725, -0.279959125]
            },
            {
                new Adam(0.1),
                [
                    0.90000000199999996,
                    0.873366298707846163,
                    0.839323384916653969,
                    0.775782573146874225,
                    0.722076098199860265,
                    0.703005669236111783,
                ]
            },
            {
                new Adam(0.1) { L2 = 0.5 },
                [
                    0.90000000099999999,
                    0.819695904242003727,
                    0.735040854681797719,
                    0.652469227552766719,
                    0.576494831027079704,
                    0.526801956306113123,
                ]
            },
            {
                new AdamW(0.1, 0.5),
                [
                    0.85000000199999996,
                    0.780866298607846165,
                    0.707780069886261663,
                    0.608850254622168836,
                    0.524701266944046433,
                    0.47939577463309563,
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Golden), DisableDiscoveryEnumeration = true)]
    public void A_weight_follows_the_golden_sequence(IOptimizer optimizer, double[] expected)
    {
        var path = Path(optimizer, Sequence, start: 1);
        for (var t = 0; t < expected.Length; t++)
        {
            Assert.Equal(expected[t], path[t].Weight, 1e-14);
        }
    }

    [Fact]
    public void Penalty_and_decay_leave_biases_alone()
    {
        Assert.Equal(Biases(new Sgd(0.1, 0.9)), Biases(new Sgd(0.1, 0.9) { L2 = 0.5 }));
        Assert.Equal(Biases(new Adam(0.1)), Biases(new Adam(0.1) { L2 = 0.5 }));
        Assert.Equal(Biases(new Adam(0.1)), Biases(new AdamW(0.1, 0.5)));
    }

    [Fact]
    public void Penalty_and_decay_leave_multipliers_alone()
    {
        foreach (var optimizer in (IOptimizer[])[new Sgd(0.1) { L2 = 0.5 }, new AdamW(0.1, 0.5)])
        {
            var network = ResidualMlp.Create(
                new ResidualShape(2, 3, 2, 2),
                Activation.ReLU,
                ResidualScheme.Fixup,
                new RandomStream(1)
            );
            var before = network.Copy();
            optimizer.Start(network).Step(new Gradients(network));
            Assert.Equal(before.Multipliers, network.Multipliers);
            Assert.NotEqual(before.Stem.Weights, network.Stem.Weights);
        }
    }

    [Fact]
    public void Without_a_gradient_L2_and_decoupled_decay_are_different_things()
    {
        Assert.Equal([0.95, 0.9025], Weights(new Sgd(0.1) { L2 = 0.5 }, [0, 0]), Close);
        Assert.Equal([0.95, 0.9025], Weights(new AdamW(0.1, 0.5), [0, 0]), Close);
        // Adam makes a full step of any gradient, so the size of the penalty is lost.
        Assert.Equal(0.9, Weights(new Adam(0.1) { L2 = 0.5 }, [0])[0], 1e-8);
        Assert.Equal(0.9, Weights(new Adam(0.1) { L2 = 50 }, [0])[0], 1e-8);
        Assert.Equal([1, 1], Weights(new Adam(0.1), [0, 0]));
    }

    // Only the correction of the moments' bias makes every one of them full, the first included.
    [Theory]
    [InlineData(3)]
    [InlineData(-0.001)]
    public void Adam_takes_steps_of_the_learning_rate_under_a_constant_gradient(double gradient)
    {
        var weights = Weights(new Adam(0.01), [.. Enumerable.Repeat(gradient, 50)]);
        for (var t = 0; t < weights.Length; t++)
        {
            Assert.Equal(1 - (Math.Sign(gradient) * 0.01 * (t + 1)), weights[t], 1e-5 * (t + 1) * 0.01);
        }
    }

    // Powers of two round nothing, and so small an ε vanishes beside every root.
    [Fact]
    public void Adam_does_not_see_the_scale_of_the_loss()
    {
        var rule = new Adam(0.01, Epsilon: 1e-200);
        var small = Array.ConvertAll(Noise(100), g => g / 1024);
        Assert.Equal(Weights(rule, Noise(100)), Weights(rule, small));
        Assert.NotEqual(Weights(new Sgd(0.01), Noise(100)), Weights(new Sgd(0.01), small));
    }

    [Fact]
    public void Adam_mirrors_mirrored_gradients()
    {
        var mirrored = Weights(new Adam(0.01), Array.ConvertAll(Noise(100), g => -g), start: 0);
        Assert.Equal(Weights(new Adam(0.01), Noise(100), start: 0), Array.ConvertAll(mirrored, w => -w));
    }

    // Kingma and Ba 2015, section 2.1: with (1 − β₁)/sqrt(1 − β₂) = 3.16 > 1 no step is longer than that.
    [Fact]
    public void Adam_never_steps_further_than_its_bound()
    {
        double[] spikes = [.. Enumerable.Range(0, 400).Select(t => t % 97 == 96 ? 1e6 : 0)];
        foreach (var gradients in (double[][])[spikes, Noise(400)])
        {
            var weights = Weights(new Adam(0.01), gradients);
            Assert.All(
                weights.Skip(1).Zip(weights, (after, before) => Math.Abs(after - before)),
                step => Assert.InRange(step, 0, 0.01 * (1 - 0.9) / Math.Sqrt(1 - 0.999))
            );
        }
    }

    [Fact]
    public void A_schedule_multiplies_the_learning_rate()
    {
        foreach (
            var (rule, half) in ((IOptimizer, IOptimizer)[])
                [
                    (new Sgd(0.5, 0.9), new Sgd(0.25, 0.9)),
                    (new Adam(0.5), new Adam(0.25)),
                    (new AdamW(0.5, 0.5), new AdamW(0.25, 0.5)),
                ]
        )
        {
            Assert.Equal(Path(half, Sequence, 1), Path(rule, Sequence, 1, factor: 0.5));
        }
    }

    [Fact]
    public void Weight_rates_are_for_the_weights_of_their_layer()
    {
        var network = Mlp.Create([1, 1, 1], Activation.Tanh, Initializers.Zeros, new RandomStream(1));
        var gradients = new Gradients(network);
        foreach (var block in gradients.Blocks)
        {
            block[0] = -3;
        }

        new Adam(0.1) { WeightRates = [2, 0.5] }
            .Start(network)
            .Step(gradients);
        Assert.Equal([0.2, 0.05], network.Layers.Select(layer => layer.Weights[0, 0]), Close);
        Assert.Equal([0.1, 0.1], network.Layers.Select(layer => layer.Biases[0]), Close);
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(0.1, Beta1: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(0.1, Beta2: -0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(0.1, Epsilon: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(0.1) { L2 = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(0.1) { WeightRates = [1, 0] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(0.1) { L2 = double.PositiveInfinity });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdamW(0.1, -1));
        Assert.Throws<ArgumentException>(() => new AdamW(new Adam(0.1) { L2 = 1 }, 0.1));
        Assert.Throws<ArgumentException>(() => new Adam(0.1) { WeightRates = [1, 1] }.Start(Unit(1)));
    }

    [Fact]
    public void An_optimizer_prints_as_what_it_is()
    {
        Assert.Equal("Sgd, learning rate 0.1, L2 0.01", new Sgd(0.1) { L2 = 0.01 }.ToString());
        Assert.Equal("Adam, learning rate 0.001", new Adam(0.001).ToString());
        Assert.Equal(
            "Adam, learning rate 0.001, betas 0.8 and 0.99, epsilon 0.1, L2 0.5, weights of each layer × 1, 0.25",
            new Adam(0.001, 0.8, 0.99, 0.1) { L2 = 0.5, WeightRates = [1, 0.25] }.ToString()
        );
        Assert.Equal("AdamW, learning rate 0.001, weight decay 0.01", new AdamW(0.001, 0.01).ToString());
    }

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) < 1e-9;

    private static double[] Noise(int count)
    {
        var random = new RandomStream(5);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextNormal())];
    }

    private static Mlp Unit(double start) =>
        new(
            new Dense(
                Matrix<double>.Build.Dense(1, 1, start),
                Vector<double>.Build.Dense(1, start),
                Activation.Identity
            )
        );

    private static double[] Weights(IOptimizer optimizer, double[] gradients, double start = 1) =>
        Array.ConvertAll(Path(optimizer, gradients, start), at => at.Weight);

    private static double[] Biases(IOptimizer optimizer) =>
        Array.ConvertAll(Path(optimizer, Sequence, 1), at => at.Bias);

    private static (double Weight, double Bias)[] Path(
        IOptimizer optimizer,
        double[] sequence,
        double start,
        double factor = 1
    )
    {
        var network = Unit(start);
        var gradients = new Gradients(network);
        var update = optimizer.Start(network);
        return Array.ConvertAll(
            sequence,
            gradient =>
            {
                gradients.Weights[0][0, 0] = gradient;
                gradients.Biases[0][0] = gradient;
                update.Step(gradients, factor);
                return (network.Layers[0].Weights[0, 0], network.Layers[0].Biases[0]);
            }
        );
    }
}
