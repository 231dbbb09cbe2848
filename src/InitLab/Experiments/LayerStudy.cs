using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Experiments;

/// <summary>Signal and gradient of every hidden layer of one kind of network, for several seeds.</summary>
public sealed class LayerStudy
{
    private readonly Dictionary<LayerQuantity, Sweep> _sweeps;
    private readonly Dictionary<LayerQuantity, IReadOnlyList<double>> _expected;

    private LayerStudy(
        string name,
        Dictionary<LayerQuantity, Sweep> sweeps,
        Dictionary<LayerQuantity, IReadOnlyList<double>> expected
    )
    {
        (Name, _sweeps, _expected) = (name, sweeps, expected);
    }

    /// <summary>The activations of each hidden layer of seed 0, from the first layer to the last.</summary>
    /// <remarks>Bins fill φ's range where it has two ends, else ± the largest finite magnitude in the layer.</remarks>
    public IReadOnlyList<Histogram> Histograms { get; private init; } = [];

    /// <summary>The scheme or setting, as a legend shows it.</summary>
    public string Name { get; }

    /// <summary>How many hidden layers there are.</summary>
    public int Layers => this[LayerQuantity.Signal].At.Count;

    /// <summary>One quantity over the hidden layers, which count from 1.</summary>
    /// <param name="quantity">Which.</param>
    public Sweep this[LayerQuantity quantity] => _sweeps[quantity];

    /// <summary>Measures the hidden layers of the networks of the seeds 0, 1, 2, ….</summary>
    /// <remarks>
    /// The loss is the cross-entropy of its outputs: the logistic one for a single output, else the softmax one.
    /// </remarks>
    /// <param name="name">The scheme or setting, as a legend shows it.</param>
    /// <param name="seeds">How many seeds; 8 or more, so that the band says something.</param>
    /// <param name="start">From a seed to a network and a batch; all of one depth.</param>
    /// <exception cref="ArgumentException">A network has no hidden layer.</exception>
    public static LayerStudy Over(string name, int seeds, Func<long, (Mlp Network, LabelledData Batch)> start)
    {
        var runs = Seeds.Run(
            seeds,
            seed =>
            {
                var (network, batch) = start(seed);
                return Measure(name, network, batch);
            }
        );
        var (first, inputs) = start(0);
        var sweeps = LayerQuantity.All.Select(
            (quantity, q) => (quantity, Sweep.OverLayers(name, seeds, seed => runs[(int)seed][q]))
        );
        return new LayerStudy(name, sweeps.ToDictionary(), []) { Histograms = ActivationBins.Of(first, inputs.Inputs) };
    }

    /// <summary>
    /// By what factor a quantity changes from one hidden layer to the next, seed by seed: the geometric mean of all
    /// layers.
    /// </summary>
    /// <param name="quantity">Which; one that is positive in every layer.</param>
    /// <exception cref="InvalidOperationException">There is only one hidden layer.</exception>
    public SeedValues PerLayer(LayerQuantity quantity)
    {
        return Layers > 1
            ? (this[quantity].Last / this[quantity][1]).Map(factor => Elementary.Pow(factor, 1.0 / (Layers - 1)))
            : throw new InvalidOperationException($"'{Name}' has one hidden layer: a factor needs two.");
    }

    /// <summary>The same study with what theory says of one quantity.</summary>
    /// <param name="quantity">Which.</param>
    /// <param name="ofLayer">From a layer, counted from 1, to the number that is expected.</param>
    public LayerStudy Expecting(LayerQuantity quantity, Func<int, double> ofLayer)
    {
        return new LayerStudy(
            Name,
            _sweeps,
            new Dictionary<LayerQuantity, IReadOnlyList<double>>(_expected)
            {
                [quantity] = [.. Enumerable.Range(1, Layers).Select(ofLayer)],
            }
        )
        {
            Histograms = Histograms,
        };
    }

    /// <summary>What theory says of a quantity at each hidden layer, or null where nothing was said.</summary>
    /// <param name="quantity">Which.</param>
    public IReadOnlyList<double>? Expected(LayerQuantity quantity) => _expected.GetValueOrDefault(quantity);

    /// <summary>Name and depth.</summary>
    public override string ToString() => $"{Name}: {Layers} hidden layers, {_sweeps.Count} quantities";

    private static double[][] Measure(string name, Mlp network, LabelledData batch)
    {
        var hidden = network.Layers.Count - 1;
        if (hidden == 0)
        {
            throw new ArgumentException($"The network of '{name}' has no hidden layer to study.", nameof(network));
        }

        var loss = network.Layers[^1].FanOut == 1 ? Losses.LogisticCrossEntropy : Losses.SoftmaxCrossEntropy;
        var states = LayerState.Of(network, network.Forward(batch.Inputs), Gradients.Of(network, batch, loss));
        return [.. LayerQuantity.All.Select(quantity => states.Take(hidden).Select(quantity.Of).ToArray())];
    }
}
