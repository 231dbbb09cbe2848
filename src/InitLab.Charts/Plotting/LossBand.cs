using InitLab.Experiments;

namespace InitLab.Charts.Plotting;

/// <summary>A loss curve over seeds, at few enough steps to be drawn.</summary>
/// <param name="Name">The setting.</param>
/// <param name="Seeds">How many runs there were.</param>
/// <param name="Steps">The steps that are kept.</param>
/// <param name="Points">What the seeds gave at each of them.</param>
internal sealed record LossBand(string Name, int Seeds, IReadOnlyList<int> Steps, IReadOnlyList<SeedValues> Points)
{
    private const int MostPoints = 101;

    internal SeedValues Last => Points[^1];

    internal int LastStep => Steps[^1];

    internal static LossBand Of(LossCurve curve)
    {
        var steps = Thinning.Indices(curve.Runs.Max(run => run.Count), MostPoints);
        var points = steps.Select(step => new SeedValues([
            .. curve.Runs.Select(run => step < run.Count ? run[step] : double.PositiveInfinity),
        ]));
        return new LossBand(curve.Name, curve.Runs.Count, steps, [.. points]);
    }
}
