using InitLab.Experiments;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Charts;

/// <summary>The losses of one setting, trained from several seeds.</summary>
/// <param name="Name">The scheme or setting, as the legend shows it.</param>
/// <param name="Runs">
/// Per seed the loss at step 0, 1, 2, … A run that is shorter than the others diverged there.
/// </param>
public sealed record LossCurve(string Name, IReadOnlyList<IReadOnlyList<double>> Runs)
{
    /// <summary>The last loss of each run; +∞ for one that is shorter than the longest.</summary>
    public SeedValues Final =>
        new([.. Runs.Select(run => run.Count == Runs.Max(other => other.Count) ? run[^1] : double.PositiveInfinity)]);

    /// <summary>Trains one setting for the seeds 0, 1, 2, ….</summary>
    /// <param name="name">The scheme or setting, as the legend shows it.</param>
    /// <param name="seeds">How many seeds; 8 or more, so that the band says something.</param>
    /// <param name="train">Trains the network of a seed.</param>
    public static LossCurve Over(string name, int seeds, Func<long, TrainedNetwork> train) =>
        new(name, Seeds.Run(seeds, seed => train(seed).History.Losses));

    /// <summary>
    /// The same runs, each only until its loss passes a limit: what comes after is divergence, not a curve.
    /// </summary>
    /// <param name="loss">The largest loss to draw, in nats.</param>
    public LossCurve UpTo(double loss) =>
        this with
        {
            Runs = [.. Runs.Select(run => run.TakeWhile(l => l <= loss).ToList())],
        };
}

/// <summary>A loss to compare with, drawn as a horizontal line.</summary>
/// <param name="Name">What it is, such as <c>ln 10, a guess</c>.</param>
/// <param name="Loss">The loss, in nats.</param>
public sealed record LossReference(string Name, double Loss);
