using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Diagnostics;

/// <summary>One 64-32-10 network trained on 1000 blobs: 500 full-batch steps at learning rate 0.5.</summary>
internal sealed class TrainedNetwork
{
    private readonly LabelledData _data;
    private readonly double[] _shares;

    private TrainedNetwork(Mlp network, LabelledData data)
    {
        (Network, _data) = (network, data);
        _shares = [.. data.Labels.CountBy(label => label).Select(pair => pair.Value / (double)data.Samples)];
        var settings = new TrainingSettings
        {
            Loss = Losses.SoftmaxCrossEntropy,
            Optimizer = new Sgd(0.5),
            Steps = 500,
        };
        var cancellationToken = TestContext.Current.CancellationToken;
        History = Training.Run(network, data, settings, Observe, cancellationToken: cancellationToken);
    }

    public Mlp Network { get; }

    public History History { get; }

    /// <summary>Distinct hidden units after 0, 1, 2, 10, 100 and 500 steps.</summary>
    public List<int> DistinctUnits { get; } = [];

    /// <summary>The same by incoming weights alone.</summary>
    public List<int> DistinctUnitsIncoming { get; } = [];

    public Matrix<double> Hidden => Network.Forward(_data.Inputs).Activations[0];

    public double LabelEntropy => -_shares.Sum(share => share * Math.Log(share));

    public double LargestClass => _shares.Max();

    public static TrainedNetwork Train(
        Activation hidden,
        int seed,
        IInitializer first,
        IInitializer second,
        double nudge = 0
    )
    {
        var random = new RandomStream(seed);
        var network = Mlp.Create([64, 32, 10], hidden, [first, second], random);
        network.Layers[0].Weights[0, 5] += nudge;
        return new TrainedNetwork(network, Synthetic.Blobs(1000, 10, 64, 1, random.Split("data")));
    }

    private void Observe(TrainingStep step)
    {
        if (step.Step is 0 or 1 or 2 or 10 or 100 or 500)
        {
            DistinctUnits.Add(Symmetry.DistinctUnits(Network.Layers[0], Network.Layers[1]));
            DistinctUnitsIncoming.Add(Symmetry.DistinctUnits(Network.Layers[0]));
        }
    }
}
