using InitLab.Datasets;
using InitLab.Numerics;

namespace InitLab.Networks;

/// <summary>A network after its training, with what it learned from and how that went.</summary>
/// <param name="Network">The network after the last step.</param>
/// <param name="Data">What it learned from.</param>
/// <param name="History">The losses on the way.</param>
public sealed record TrainedNetwork(Mlp Network, LabelledData Data, History History)
{
    /// <summary>Trains a network in place.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">Samples with labels.</param>
    /// <param name="settings">Loss, optimizer and number of steps.</param>
    public static TrainedNetwork Of(Mlp network, LabelledData data, TrainingSettings settings) =>
        new(network, data, Training.Run(network, data, settings));

    /// <summary>Whether it learned: its final loss is less than half that of a guess among the classes.</summary>
    /// <remarks>The guess costs ln C for C classes; the losses are cross-entropies.</remarks>
    public bool Learned => History.FinalLoss < Elementary.Log(Data.Classes) / 2;

    /// <inheritdoc/>
    public override string ToString() => $"{Network}: {History}";
}
