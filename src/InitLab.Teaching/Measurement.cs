using System.Runtime.ExceptionServices;

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
        if (seeds.Count == 0)
        {
            throw new ArgumentException("There is no seed to measure: give at least 8.", nameof(seeds));
        }

        var values = new double[seeds.Count];
        try
        {
            Parallel.For(0, values.Length, i => values[i] = measure(seeds[i]));
        }
        catch (AggregateException failures)
        {
            // The learner's own exception says more than "one or more errors occurred".
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        return new Measurement(seeds, values);
    }
}
