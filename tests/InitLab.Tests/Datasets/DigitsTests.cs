using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Datasets;

public sealed class DigitsTests
{
    public static TheoryData<int> Digit => [.. Enumerable.Range(0, 10)];

    [Fact]
    public void The_same_seed_draws_the_same_digits()
    {
        var first = Digits.Large(20, new RandomStream(1));

        Assert.Equal(first.Inputs, Digits.Large(20, new RandomStream(1)).Inputs);
        Assert.NotEqual(first.Inputs, Digits.Large(20, new RandomStream(2)).Inputs);
    }

    [Fact]
    public void More_samples_leave_the_first_ones_as_they_are()
    {
        var few = Digits.Small(10, new RandomStream(1));

        Assert.Equal(few.Inputs, Digits.Small(30, new RandomStream(1)).First(10).Inputs);
    }

    [Fact]
    public void Brightnesses_are_bytes_from_0_to_1_and_digits_take_turns()
    {
        var data = Digits.Large(100, new RandomStream(1));

        Assert.Equal(784, data.Features);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => i % 10), data.Labels);
        Assert.All(data.Inputs.Enumerate(), x => Assert.Equal(Math.Round(255 * x) / 255, x));
        Assert.All(data.Inputs.EnumerateRows(), row => Assert.Equal(1, row.Maximum()));
        Assert.Equal(0, data.Inputs.Enumerate().Min());
    }

    [Fact]
    public void Edges_are_soft()
    {
        var data = Digits.Large(100, new RandomStream(1));

        var soft =
            data.Inputs.Enumerate().Count(x => x is > 0.1 and < 0.9)
            / (double)data.Inputs.Enumerate().Count(x => x > 0);

        Assert.InRange(soft, 0.25, 0.75);
    }

    [Fact]
    public void No_stroke_leaves_the_paper()
    {
        var data = Digits.Large(500, new RandomStream(3));

        var border = Enumerable.Range(0, 28).SelectMany(i => new[] { i, (27 * 28) + i, 28 * i, (28 * i) + 27 });

        Assert.InRange(border.Sum(pixel => data.Inputs.Column(pixel).Sum()) / data.Inputs.Enumerate().Sum(), 0, 1e-3);
    }

    [Theory]
    [MemberData(nameof(Digit))]
    public void Most_images_are_nearer_to_the_mean_of_their_own_digit_than_to_any_other(int digit)
    {
        var means = Means(Digits.Small(500, new RandomStream(4)));
        var fresh = Digits.Small(500, new RandomStream(5));
        var own = Enumerable.Range(0, 500).Where(i => fresh.Labels[i] == digit).ToList();

        var right = own.Count(i => Nearest(means, fresh, i) == digit);

        Assert.InRange(right / (double)own.Count, 0.6, 1);
    }

    [Fact]
    public void A_small_network_reads_digits_it_has_not_seen()
    {
        var parts = Standardization.FitAndApply(
            TrainTestSplit.Of(StoredDigits.Digits8.Make(), 0.2, new RandomStream(1))
        );
        var network = Mlp.Create([64, 32, 10], Activation.ReLU, Initializers.HeNormal, new RandomStream(2));

        var settings = new TrainingSettings
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = new Sgd(0.05, 0.9),
            Steps = 150,
        };
        Training.Run(network, parts.Train, settings, cancellationToken: TestContext.Current.CancellationToken);

        Assert.InRange(network.Accuracy(parts.Test), 0.93, 1);
    }

    private static double[][] Means(LabelledData data)
    {
        return
        [
            .. Enumerable
                .Range(0, 10)
                .Select(digit =>
                {
                    var rows = Enumerable.Range(0, data.Samples).Where(i => data.Labels[i] == digit).ToList();
                    return rows.Select(data.Inputs.Row).Aggregate((a, b) => a + b).Divide(rows.Count).ToArray();
                }),
        ];
    }

    private static int Nearest(double[][] means, LabelledData data, int sample)
    {
        var image = data.Inputs.Row(sample).ToArray();
        return Enumerable.Range(0, 10).MinBy(digit => means[digit].Zip(image, (a, b) => (a - b) * (a - b)).Sum());
    }
}
