using InitLab.Datasets;
using InitLab.Networks;

namespace InitLab.Experiments;

/// <summary>A network that is about to learn.</summary>
/// <param name="Network">The network; training changes it.</param>
/// <param name="Data">What it learns.</param>
/// <param name="Settings">How it learns.</param>
public sealed record TrainingPlan(Mlp Network, LabelledData Data, TrainingSettings Settings)
{
    /// <summary>Trains the network in place.</summary>
    /// <param name="observe">Called before the first step and after every step.</param>
    public TrainedNetwork Train(Action<TrainingStep>? observe = null) =>
        new(Network, Data, Training.Run(Network, Data, Settings, observe));

    /// <inheritdoc/>
    public override string ToString() => $"{Network}: {Settings}";
}
