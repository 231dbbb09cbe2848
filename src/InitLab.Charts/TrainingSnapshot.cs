using InitLab.Datasets;
using InitLab.Networks;

namespace InitLab.Charts;

/// <summary>A network as it was at one step of its training.</summary>
/// <param name="Step">How many steps were taken.</param>
/// <param name="Network">A copy of the network at that step.</param>
public sealed record TrainingSnapshot(int Step, Mlp Network);

/// <summary>A training seen at some of its steps.</summary>
/// <param name="Start">The starting point, as the legend shows it.</param>
/// <param name="Snapshots">From the first step to the last.</param>
public sealed record TrainingFilm(string Start, IReadOnlyList<TrainingSnapshot> Snapshots)
{
    /// <summary>
    /// Where snapshots are taken, as shares of the training: close together at first, where most happens.
    /// </summary>
    private static readonly double[] Shares =
    [
        0,
        0.005,
        0.01,
        0.02,
        0.03,
        0.05,
        0.08,
        0.12,
        0.17,
        0.24,
        0.34,
        0.5,
        0.7,
        1,
    ];

    /// <summary>The network after the last step.</summary>
    public Mlp Trained => Snapshots[^1].Network;

    /// <summary>Trains a network and keeps copies of it on the way.</summary>
    /// <param name="start">The starting point, as the legend shows it.</param>
    /// <param name="network">The network; it is trained in place.</param>
    /// <param name="data">What it learns.</param>
    /// <param name="settings">How it learns.</param>
    public static TrainingFilm Record(string start, Mlp network, LabelledData data, TrainingSettings settings)
    {
        var steps = Shares.Select(share => (int)Math.Round(share * settings.Steps)).ToHashSet();
        var snapshots = new List<TrainingSnapshot>();
        Training.Run(
            network,
            data,
            settings,
            step =>
            {
                if (steps.Contains(step.Step))
                {
                    snapshots.Add(new TrainingSnapshot(step.Step, step.Network.Copy()));
                }
            }
        );
        return new TrainingFilm(start, snapshots);
    }
}
