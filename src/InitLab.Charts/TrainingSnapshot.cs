using InitLab.Networks;

namespace InitLab.Charts;

/// <summary>A network as it was at one step of its training.</summary>
/// <param name="Step">How many steps were taken.</param>
/// <param name="Network">A copy of the network at that step.</param>
public sealed record TrainingSnapshot(int Step, Mlp Network);

/// <summary>A training seen at some of its steps.</summary>
/// <param name="Start">The starting point, as the legend shows it.</param>
/// <param name="Snapshots">From the first step to the last.</param>
public sealed record TrainingFilm(string Start, IReadOnlyList<TrainingSnapshot> Snapshots);
