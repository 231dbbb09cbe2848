using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Experiments;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Experiments;

public sealed class LayerStudyTests
{
    private static readonly LabelledData Clouds = Synthetic.Blobs(60, 10, 64, 1, new RandomStream(1));

    private readonly LayerStudy _study = LayerStudy.Over("tanh", 2, seed => (Network(seed), Clouds));

    [Fact]
    public void Hidden_layers_are_those_before_the_outputs()
    {
        Assert.Equal(3, _study.Layers);
        Assert.Equal([1, 2, 3], _study[LayerQuantity.Gradient].At);
    }

    [Fact]
    public void Every_quantity_agrees_with_the_profiles()
    {
        var signals = SignalProfile.Of(Network(1), Clouds.Inputs);
        var gradients = GradientProfile.Of(Network(1), Clouds, Losses.SoftmaxCrossEntropy);
        Assert.All(
            Enumerable.Range(0, 3),
            l =>
            {
                var (signal, gradient) = (signals[l], gradients[l]);
                Agrees(signal.Activations.SecondMoment, LayerQuantity.Signal, l);
                Agrees(signal.PreActivations.SecondMoment, LayerQuantity.PreActivations, l);
                Agrees(Math.Sqrt(signal.Activations.Variance), LayerQuantity.Deviation, l);
                Agrees(signal.Activations.Mean, LayerQuantity.Mean, l);
                Agrees(gradient.PreActivations.RootMeanSquare, LayerQuantity.Gradient, l);
                Agrees(gradient.PreActivations.Median, LayerQuantity.MedianGradient, l);
                Agrees(gradient.Weights.Norm, LayerQuantity.WeightGradient, l);
                Agrees(100 * signal.FlatFraction, LayerQuantity.Flat, l);
                Agrees(100.0 * signal.DeadUnits / signal.Units, LayerQuantity.Dead, l);
            }
        );
    }

    [Fact]
    public void Histograms_fill_the_range_of_the_nonlinearity_or_of_the_numbers()
    {
        Assert.All(_study.Histograms, histogram => Assert.Equal((-1, 1, 0), Shape(histogram)));
        var relu = LayerStudy.Over("ReLU", 1, seed => (Network(seed, Activation.ReLU), Clouds));
        var largest = Network(0, Activation.ReLU).Forward(Clouds.Inputs).Activations[0].Enumerate().Max();
        Assert.Equal((0, largest, 0), Shape(relu.Histograms[0]));
    }

    [Fact]
    public void The_factor_per_layer_leads_from_the_first_layer_to_the_last()
    {
        var factor = _study.PerLayer(LayerQuantity.Signal);

        var signal = _study[LayerQuantity.Signal];
        Assert.All(
            Enumerable.Range(0, 2),
            seed =>
                Assert.Equal(
                    signal[3].Values[seed],
                    signal[1].Values[seed] * factor.Values[seed] * factor.Values[seed],
                    1e-12
                )
        );
    }

    [Fact]
    public void What_theory_says_is_kept_by_quantity()
    {
        var study = _study.Expecting(LayerQuantity.Signal, layer => 10 * layer);

        Assert.Equal([10, 20, 30], study.Expected(LayerQuantity.Signal));
        Assert.Null(study.Expected(LayerQuantity.Gradient));
        Assert.Null(_study.Expected(LayerQuantity.Signal));
        Assert.Equal(3, study.Histograms.Count);
    }

    [Fact]
    public void A_network_without_hidden_layer_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            LayerStudy.Over(
                "flat",
                1,
                _ => (Mlp.Create([64, 10], Activation.Tanh, Initializers.HeNormal, new RandomStream(1)), Clouds)
            )
        );
        Assert.Contains("'flat' has no hidden layer", error.Message, StringComparison.Ordinal);
    }

    private static (double Low, double High, int Outside) Shape(Histogram histogram) =>
        (histogram.Low, histogram.High, histogram.Outside);

    private void Agrees(double expected, LayerQuantity quantity, int layer)
    {
        Assert.Equal(expected, _study[quantity].Values[layer].Values[1], Math.Abs(expected) * 1e-12);
    }

    private static Mlp Network(long seed) => Network(seed, Activation.Tanh);

    private static Mlp Network(long seed, Activation activation) =>
        Mlp.Create([64, 32, 32, 32, 10], activation, Initializers.HeNormal, new RandomStream(seed));
}
