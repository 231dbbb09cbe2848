namespace InitLab.Teaching;

/// <summary>Numbers with the seeds that they came from.</summary>
/// <param name="Seeds">One per value, or none where no chance plays.</param>
/// <param name="Values">What was measured.</param>
internal sealed record Measurement(IReadOnlyList<long> Seeds, IReadOnlyList<double> Values)
{
    internal bool IsOfChance => Seeds.Count > 0;

    /// <summary>Measures seeds on all processors; each value has its seed's place, whichever came first.</summary>
    internal static Measurement Over(IReadOnlyList<long> seeds, Func<long, double> measure)
    {
        return new Measurement(seeds, Numerics.Seeds.Run(seeds, measure));
    }
}
