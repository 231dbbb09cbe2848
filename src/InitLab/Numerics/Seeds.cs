using System.Runtime.ExceptionServices;

namespace InitLab.Numerics;

/// <summary>
/// Runs one experiment for many seeds, several at a time, with the same results as one after another.
/// </summary>
public static class Seeds
{
    /// <summary>Runs an experiment for the seeds 0, 1, 2, ….</summary>
    /// <param name="count">How many seeds; at least 1.</param>
    /// <param name="experiment">From a seed to a result; it shares nothing that changes with the other seeds.</param>
    /// <returns>One result for each seed, in the seeds' order.</returns>
    public static IReadOnlyList<T> Run<T>(int count, Func<long, T> experiment) =>
        Run([.. Enumerable.Range(0, Math.Max(count, 0)).Select(seed => (long)seed)], experiment);

    /// <summary>Runs an experiment for some seeds.</summary>
    /// <param name="seeds">The seeds; at least one.</param>
    /// <param name="experiment">From a seed to a result; it shares nothing that changes with the other seeds.</param>
    /// <returns>One result for each seed, in the seeds' order.</returns>
    /// <exception cref="ArgumentException">There is no seed.</exception>
    public static IReadOnlyList<T> Run<T>(IReadOnlyList<long> seeds, Func<long, T> experiment)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        ArgumentNullException.ThrowIfNull(experiment);
        if (seeds.Count == 0)
        {
            throw new ArgumentException("There is no seed to run: give at least 1.", nameof(seeds));
        }

        var results = new T[seeds.Count];
        // Seeds run on threads of the pool too, which have no context of their own.
        var host = SynchronizationContext.Current;
        try
        {
            Parallel.For(
                0,
                results.Length,
                i =>
                {
                    HostInterruption.Look(host);
                    results[i] = experiment(seeds[i]);
                }
            );
        }
        catch (AggregateException failures)
        {
            // The experiment's own exception says more than "one or more errors occurred".
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        return results;
    }
}
