using InitLab.Datasets;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Networks;

public sealed class BatchesTests
{
    // Sample i has the one feature i and the label i mod 2.
    private static readonly LabelledData Data = new(
        Matrix<double>.Build.Dense(100, 1, (i, _) => i),
        [.. Enumerable.Range(0, 100).Select(i => i % 2)],
        2
    );

    private static readonly TrainingSettings Settings = new()
    {
        Loss = Losses.LogisticCrossEntropy,
        Optimizer = new Sgd(0.1),
        Steps = 1,
        BatchSize = 30,
        Random = new RandomStream(1),
    };

    // Batches of 30 make epochs of three steps, which leave out 10 samples.
    [Fact]
    public void An_epoch_shows_no_sample_twice_and_the_next_has_another_order()
    {
        var batches = new Batches<double>(Data, Settings);
        var (first, second) = (Epoch(batches), Epoch(batches));
        Assert.Equal(90, first.Distinct().Count());
        Assert.Equal(90, second.Distinct().Count());
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void A_batch_keeps_each_label_with_its_sample()
    {
        var batches = new Batches<double>(Data, Settings);
        batches.Next();
        Assert.Equal(batches.Inputs.Enumerate().Select(x => (int)x % 2), batches.Labels);
    }

    [Fact]
    public void Without_a_size_a_step_sees_the_data_themselves()
    {
        var batches = new Batches<double>(Data, Settings with { BatchSize = null, Random = null });
        batches.Next();
        Assert.Same(Data.Inputs, batches.Inputs);
        Assert.Same(Data.Labels, batches.Labels);
    }

    [Fact]
    public void Sizes_that_cannot_be_made_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Batches<double>(Data, Settings with { BatchSize = 101 }));
        Assert.Throws<ArgumentException>(() => new Batches<double>(Data, Settings with { BatchSize = 0 }));
        Assert.Throws<ArgumentException>(() => new Batches<double>(Data, Settings with { Random = null }));
    }

    private static double[] Epoch(Batches<double> batches)
    {
        var seen = new List<double>();
        for (var step = 0; step < 3; step++)
        {
            batches.Next();
            seen.AddRange(batches.Inputs.Enumerate());
        }

        return [.. seen];
    }
}
