using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Experiments;

/// <summary>One number measured over a range of settings, for several seeds at each: a curve with its band.</summary>
/// <remarks>
/// All pairs of setting and seed run on all processors, with the same results as one after another; an experiment must
/// take all its chance from its seed, and share nothing that changes. A static initializer must not wait for one: the
/// other threads would wait for the initializer.
/// </remarks>
/// <param name="Name">The scheme or setting that stays the same, as a legend shows it.</param>
/// <param name="At">What was varied: a scale, a depth, a layer, a training step.</param>
/// <param name="Values">What the seeds gave at each of them.</param>
public sealed record Sweep(string Name, IReadOnlyList<double> At, IReadOnlyList<SeedValues> Values)
{
    private const int Looks = 50;

    /// <summary>What the seeds gave at the last setting.</summary>
    public SeedValues Last => Values[^1];

    /// <summary>What the seeds gave at one setting.</summary>
    /// <param name="at">One of <see cref="At"/>.</param>
    /// <exception cref="ArgumentException">It was not measured there.</exception>
    public SeedValues this[double at]
    {
        get
        {
            var place = At.ToList().IndexOf(at);
            return place >= 0
                ? Values[place]
                : throw new ArgumentException(
                    $"'{Name}' was not measured at {at}, but at {string.Join(", ", At)}.",
                    nameof(at)
                );
        }
    }

    /// <summary>Measures over a range of numbers, for the seeds 0, 1, 2, … at each.</summary>
    /// <param name="name">The scheme or setting, as a legend shows it.</param>
    /// <param name="at">The numbers, from the smallest to the largest.</param>
    /// <param name="seeds">How many seeds; 8 or more, so that the band says something.</param>
    /// <param name="measure">From number and seed to what is measured.</param>
    public static Sweep Over(string name, IReadOnlyList<double> at, int seeds, Func<double, long, double> measure)
    {
        Require(name, at.Count, seeds);
        var pairs = Seeds.Run(at.Count * seeds, pair => measure(at[(int)(pair / seeds)], pair % seeds));
        return new Sweep(name, at, [.. pairs.Chunk(seeds).Select(values => new SeedValues(values))]);
    }

    /// <summary>Measures over a range of whole numbers, such as depths, for the seeds 0, 1, 2, … at each.</summary>
    /// <param name="name">The scheme or setting, as a legend shows it.</param>
    /// <param name="at">The numbers, from the smallest to the largest.</param>
    /// <param name="seeds">How many seeds; 8 or more, so that the band says something.</param>
    /// <param name="measure">From number and seed to what is measured.</param>
    public static Sweep Over(string name, IReadOnlyList<int> at, int seeds, Func<int, long, double> measure) =>
        Over(name, [.. at.Select(number => (double)number)], seeds, (number, seed) => measure((int)number, seed));

    /// <summary>Measures every layer of a network, for the seeds 0, 1, 2, ….</summary>
    /// <param name="name">The scheme or setting, as a legend shows it.</param>
    /// <param name="seeds">How many seeds; 8 or more, so that the band says something.</param>
    /// <param name="measure">From a seed to one number for each layer; the layers count from 1.</param>
    /// <exception cref="ArgumentException">Seeds gave different numbers of layers, or none.</exception>
    public static Sweep OverLayers(string name, int seeds, Func<long, IReadOnlyList<double>> measure)
    {
        var runs = Seeds.Run(seeds, measure);
        return FromRuns(name, [.. Enumerable.Range(1, runs[0].Count).Select(layer => (double)layer)], runs);
    }

    /// <summary>Watches one number while networks train, for the seeds 0, 1, 2, ….</summary>
    /// <remarks>It looks at most 51 times, at equal distances; where a training diverged the number is +∞.</remarks>
    /// <param name="name">The scheme or setting, as a legend shows it.</param>
    /// <param name="seeds">How many seeds; 8 or more, so that the band says something.</param>
    /// <param name="plan">From a seed to what is trained; all with the same number of steps.</param>
    /// <param name="measure">From the state of a training to the number.</param>
    public static Sweep OverTraining(
        string name,
        int seeds,
        Func<long, TrainingPlan> plan,
        Func<TrainingStep, double> measure
    )
    {
        var steps = plan(0).Settings.Steps;
        var distance = Math.Max(1, (steps + Looks - 1) / Looks);
        var looks = Enumerable.Range(0, (steps / distance) + 1).Select(look => look * distance).ToList();
        return FromRuns(
            name,
            [.. looks.Select(step => (double)step)],
            Seeds.Run(
                seeds,
                seed =>
                {
                    var seen = Enumerable.Repeat(double.PositiveInfinity, looks.Count).ToArray();
                    plan(seed)
                        .Train(step =>
                        {
                            if (step.Step % distance == 0)
                            {
                                seen[step.Step / distance] = measure(step);
                            }
                        });
                    return seen;
                }
            )
        );
    }

    /// <summary>Computes what no chance plays in, such as a gain or a prediction.</summary>
    /// <param name="name">What it is, as a legend shows it.</param>
    /// <param name="at">The numbers, from the smallest to the largest.</param>
    /// <param name="value">From number to value.</param>
    public static Sweep Exact(string name, IReadOnlyList<double> at, Func<double, double> value) =>
        new(name, at, [.. at.Select(number => new SeedValues(value(number)))]);

    /// <summary>The ends, such as <c>HeNormal: 5 … 30: median 0.01 [0.008, 0.02], n = 8 … median 0.03 …</c>.</summary>
    public override string ToString() => $"{Name}: {At[0]:G4} … {At[^1]:G4}: {Values[0]} … {Last}";

    private static Sweep FromRuns(string name, double[] at, IReadOnlyList<IReadOnlyList<double>> runs)
    {
        Require(name, at.Length, runs.Count);
        return runs.All(run => run.Count == at.Length)
            ? new Sweep(name, at, [.. at.Select((_, i) => new SeedValues([.. runs.Select(run => run[i])]))])
            : throw new ArgumentException(
                $"'{name}' has from {runs.Min(run => run.Count)} to {runs.Max(run => run.Count)} numbers per seed: "
                    + "measure as many for each.",
                nameof(runs)
            );
    }

    private static void Require(string name, int numbers, int seeds)
    {
        if (numbers == 0 || seeds < 1)
        {
            throw new ArgumentException(
                $"'{name}' has {numbers} settings and {seeds} seeds: give at least 1 of each.",
                nameof(name)
            );
        }
    }
}
