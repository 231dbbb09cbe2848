using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Theory;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Theory;

/// <summary>Real networks do what the theory says.</summary>
public sealed class SimulatedNetworksTests
{
    private const int Width = 200;
    private const int Networks = 400;

    // The mean of 400 independent networks lies within 6 of its standard errors, but for 10⁻⁸ of the
    // seeds per comparison, plus the 1/width by which a finite network differs from a wide one.
    [Theory]
    [InlineData("tanh", 2.25)]
    [InlineData("GELU", 1.8)]
    [InlineData("hard tanh", 1.2)]
    public void Lengths_and_correlations_follow_the_maps(string name, double weightVariance)
    {
        const int layers = 6;
        var activation = GaussianIntegralTests.Named(name);
        var map = new LengthMap(activation, weightVariance, 0);
        var (q, c) = (weightVariance, 0.5);
        var signals = Signals(activation, weightVariance, [.. Enumerable.Repeat(Width, layers + 1)]);
        for (var l = 0; l < layers; l++)
        {
            var layer = l;
            AssertMean(q, q, signals.Select(signal => signal[layer].Length));
            AssertMean(q * c, q, signals.Select(signal => signal[layer].Covariance));
            c = new CorrelationMap(map, q).Next(c);
            q = map.Next(q);
        }
    }

    // Exact at every width. 20000 networks: mean and variance of the length have standard errors of 0.9 % and 3 %
    // here, from the sample itself in other runs; six of them fail with probability 2·10⁻⁹ each.
    [Fact]
    public void The_length_of_narrow_ReLU_networks_has_the_stated_mean_variance_and_median()
    {
        int[] hidden = [20, 30, 40];
        var random = new RandomStream(7);
        var lengths = new double[20000];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = LengthOf(hidden, random.Split(i));
        }

        var mean = lengths.Average();
        var variance = lengths.Average(length => (length - mean) * (length - mean));
        Array.Sort(lengths);
        Assert.InRange(mean, 0.95, 1.05);
        Assert.InRange(variance / ReluLaws.LengthVariance(hidden), 0.8, 1.2);
        Assert.InRange(lengths[lengths.Length / 2] / ReluLaws.MedianLength(hidden), 0.93, 1.07);
    }

    // 4000 networks per row: the standard error of a share is at most 0.008; six of them.
    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 6)]
    [InlineData(4, 10)]
    public void Networks_are_born_dead_as_often_as_stated(int width, int layers)
    {
        int[] widths = [1, .. Enumerable.Repeat(width, layers), 1];
        var inputs = Matrix<double>.Build.DenseOfArray(
            new double[,]
            {
                { 1 },
                { -1 },
            }
        );
        var random = new RandomStream(8);
        var (forOne, forAll) = (0, 0);
        for (var i = 0; i < 4000; i++)
        {
            var outputs = Mlp.Create(widths, Activation.ReLU, Initializers.HeNormal, random.Split(i)).Predict(inputs);
            forOne += outputs[0, 0] == 0 ? 1 : 0;
            forAll += outputs[0, 0] == 0 && outputs[1, 0] == 0 ? 1 : 0;
        }

        var bounds = BornDead.ForAllInputs(width, layers);
        Assert.Equal(BornDead.ForOneInput([.. Enumerable.Repeat(width, layers)]), forOne / 4000.0, 0.048);
        Assert.InRange(forAll / 4000.0, bounds.Lower - 0.048, bounds.Upper + 0.048);
    }

    private static double LengthOf(int[] hidden, RandomStream random)
    {
        var network = Mlp.Create([10, .. hidden, 1], Activation.ReLU, Initializers.HeNormal, random);
        var pass = network.Forward(Matrix<double>.Build.Dense(1, 10, 1));
        // E z² of a layer is twice E φ(z)², so |h|²/n starts from |x|²/n₀ = 1 and stays there in the mean.
        return pass.Activations[hidden.Length - 1].Row(0).DotProduct(pass.Activations[hidden.Length - 1].Row(0))
            / hidden[^1];
    }

    // Two inputs of mean square 1 and correlation ½, through networks of normal weights.
    private static List<(double Length, double Covariance)[]> Signals(
        Activation activation,
        double weightVariance,
        int[] widths
    )
    {
        var inputs = Matrix<double>.Build.Dense(2, widths[0], (row, j) => row == 1 && j % 4 == 0 ? -1 : 1);
        var scheme = new VarianceScaling(weightVariance, FanMode.In, Distribution.Normal);
        var random = new RandomStream(6).Split(activation.Name);
        return
        [
            .. Enumerable
                .Range(0, Networks)
                .Select(i =>
                    Mlp.Create(widths, activation, scheme, random.Split(i))
                        .Forward(inputs)
                        .PreActivations.Select(z =>
                            (
                                z.Row(0).DotProduct(z.Row(0)) / z.ColumnCount,
                                z.Row(0).DotProduct(z.Row(1)) / z.ColumnCount
                            )
                        )
                        .ToArray()
                ),
        ];
    }

    private static void AssertMean(double expected, double length, IEnumerable<double> sample)
    {
        double[] values = [.. sample];
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        var tolerance = (6 * Math.Sqrt(variance / values.Length)) + (2.0 / Width * length);
        Assert.InRange(mean, expected - tolerance, expected + tolerance);
        Assert.InRange(tolerance, 0, 0.25 * length);
    }
}
