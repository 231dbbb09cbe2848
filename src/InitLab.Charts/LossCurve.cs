namespace InitLab.Charts;

/// <summary>The losses of one setting, trained from several seeds.</summary>
/// <param name="Name">The scheme or setting, as the legend shows it.</param>
/// <param name="Runs">
/// Per seed the loss at step 0, 1, 2, … A run that is shorter than the others diverged there.
/// </param>
public sealed record LossCurve(string Name, IReadOnlyList<IReadOnlyList<double>> Runs);

/// <summary>A loss to compare with, drawn as a horizontal line.</summary>
/// <param name="Name">What it is, such as <c>ln 10, a guess</c>.</param>
/// <param name="Loss">The loss, in nats.</param>
public sealed record LossReference(string Name, double Loss);
