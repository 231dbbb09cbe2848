using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Networks;

public sealed class LayerwiseStepTests
{
    private static readonly LabelledData Data = Synthetic.Blobs(60, 3, 4, 1, new RandomStream(1));

    public static TheoryData<IOptimizer> Rules { get; } =
    [new Sgd(0.05), new Sgd(0.05) { L2 = 0.1 }, new Sgd(0.05, 0.9), new Adam(0.01), new AdamW(0.01, 0.1)];

    // Batches of whole tiles and others, activations that tiles end with and others.
    public static TheoryData<Activation, int> Cases { get; } =
        new([(Activation.Tanh, 60), (Activation.ReLU, 60), (Activation.ReLU, 64), (Activation.Identity, 64)]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Full_batches_in_layers_that_change_one_by_one_end_as_gradient_descent_by_hand(
        Activation activation,
        int samples
    )
    {
        var data = Synthetic.Blobs(samples, 3, 4, 1, new RandomStream(1));
        var (trained, byHand) = (Network(activation), Network(activation));
        var settings = new TrainingSettings
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = new Sgd(0.05),
            Steps = 15,
        };
        Run(trained, settings, data);
        for (var step = 0; step < 15; step++)
        {
            var gradients = Gradients.Of(byHand, data, Losses.SoftmaxCrossEntropy);
            foreach (var (layer, l) in byHand.Layers.Select((layer, l) => (layer, l)))
            {
                layer.Weights.Subtract(gradients.Weights[l].Multiply(0.05), layer.Weights);
                layer.Biases.Subtract(gradients.Biases[l].Multiply(0.05), layer.Biases);
            }
        }

        Assert.All(byHand.Layers.Zip(trained.Layers), p => Assert.Equal(p.First.Weights, p.Second.Weights));
        Assert.All(byHand.Layers.Zip(trained.Layers), p => Assert.Equal(p.First.Biases, p.Second.Biases));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Layers_that_change_one_by_one_end_as_after_all_derivatives_are_there(IOptimizer rule)
    {
        var (layerwise, together) = (Network(), Network());
        var settings = new TrainingSettings
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = rule,
            Steps = 15,
            Schedule = Schedules.Cosine(20),
        };
        var history = Run(layerwise, settings);
        var expected = Run(together, settings with { Optimizer = new Apart(rule) });
        Assert.NotEqual(expected.Losses[0], expected.Losses[^1]);
        Assert.Equal(expected.Losses, history.Losses);
        Assert.All(
            together.Layers.Zip(layerwise.Layers),
            pair =>
            {
                Assert.Equal(pair.First.Weights, pair.Second.Weights);
                Assert.Equal(pair.First.Biases, pair.Second.Biases);
            }
        );
    }

    // More samples than a product takes in one go.
    [Theory]
    [InlineData(800)]
    [InlineData(801)]
    public void Batches_of_any_size_end_alike(int samples)
    {
        var data = Synthetic.Blobs(samples, 3, 4, 1, new RandomStream(1));
        var (layerwise, together) = (Network(), Network());
        var settings = new TrainingSettings
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = new Sgd(0.05),
            Steps = 3,
        };
        Run(layerwise, settings, data);
        Run(together, settings with { Optimizer = new Apart(settings.Optimizer) }, data);
        Assert.All(together.Layers.Zip(layerwise.Layers), p => Assert.Equal(p.First.Weights, p.Second.Weights));
    }

    private static History Run(Mlp network, TrainingSettings settings, LabelledData? data = null) =>
        Training.Run(network, data ?? Data, settings, cancellationToken: TestContext.Current.CancellationToken);

    // Equal neighbours and equal layers further apart, whose derivatives share memory.
    private static Mlp Network(Activation? activation = null) =>
        Mlp.Create(
            [Data.Features, 5, 5, 5, 7, 21, 40, 5, 5, 3],
            activation ?? Activation.Tanh,
            Initializers.XavierUniform,
            new RandomStream(2)
        );

    // The same rule in a guise that training does not know, so that it waits for all derivatives.
    private sealed record Apart(IOptimizer Rule) : IOptimizer
    {
        public IUpdate Start(INetwork network) => new Update(Rule.Start(network));

        private sealed record Update(IUpdate Rule) : IUpdate
        {
            public void Step(Gradients gradients, double learningRateFactor = 1) =>
                Rule.Step(gradients, learningRateFactor);
        }
    }
}
