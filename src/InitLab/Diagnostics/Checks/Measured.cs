using InitLab.Datasets;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Diagnostics.Checks;

/// <summary>What the checks look at, measured once.</summary>
internal sealed record Measured
{
    internal required Mlp Network { get; init; }

    internal required LabelledData Data { get; init; }

    internal required double InputSecondMoment { get; init; }

    internal required IReadOnlyList<LayerSignal> Signals { get; init; }

    internal required IReadOnlyList<LayerGrowth> Growth { get; init; }

    internal required IReadOnlyList<LayerGradients> Gradients { get; init; }

    internal required double InitialLoss { get; init; }

    internal required double LossOfZeroOutputs { get; init; }

    /// <summary>The second moment of each layer's weights times fanIn: 1 for LeCun's scheme, 2 for He's.</summary>
    internal required IReadOnlyList<double> Scales { get; init; }

    /// <summary>The hidden layers: all but the last.</summary>
    internal IEnumerable<int> Hidden => Enumerable.Range(0, Network.Layers.Count - 1);

    /// <summary>The layers whose weights are all 0.</summary>
    internal IEnumerable<int> Zero => Enumerable.Range(0, Scales.Count).Where(l => Scales[l] == 0);

    /// <summary>The hidden layers with weights other than 0 and a signal that is finite.</summary>
    internal IEnumerable<int> Active => Hidden.Except(Zero).Where(l => Signals[l].PreActivations.AreFinite);

    /// <summary>The hidden layers whose weights are not all the same number.</summary>
    internal IEnumerable<int> Drawn => Hidden.Where(l => Weights[l].Minimum < Weights[l].Maximum);

    /// <summary>The weights of each layer.</summary>
    internal required IReadOnlyList<SampleStatistics> Weights { get; init; }

    /// <summary>The loss of outputs that say nothing, such as <c>ln 10 = 2.303</c>.</summary>
    internal string NameOfZeroLoss =>
        Math.Abs(LossOfZeroOutputs - Elementary.Log(Data.Classes)) < 1e-9
            ? $"ln {Data.Classes} = {LossOfZeroOutputs:G4}"
            : $"{LossOfZeroOutputs:G4}";

    internal static Measured Of(Mlp network, LabelledData data, ILoss loss)
    {
        var outputs = network.Layers[^1].FanOut;
        loss.Require(outputs, data.Classes);
        var signals = SignalProfile.Of(network, data.Inputs);
        var inputSecondMoment = SampleStatistics.Of(data.Inputs).SecondMoment;
        var weights = network.Layers.Select(layer => SampleStatistics.Of(layer.Weights)).ToList();
        return new Measured
        {
            Network = network,
            Data = data,
            InputSecondMoment = inputSecondMoment,
            Signals = signals,
            Growth = LayerGrowth.Of(network, inputSecondMoment, signals),
            Gradients = GradientProfile.Of(network, data, loss),
            InitialLoss = network.Loss(data, loss),
            LossOfZeroOutputs = new BatchLoss(loss, outputs).Mean(
                Matrix<double>.Build.Dense(data.Samples, outputs),
                data.Labels
            ),
            Weights = weights,
            Scales = [.. weights.Select((layer, l) => network.Layers[l].FanIn * layer.SecondMoment)],
        };
    }
}
