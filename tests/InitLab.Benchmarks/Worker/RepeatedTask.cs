using System.Diagnostics;

namespace InitLab.Benchmarks.Worker;

/// <summary>An operation that is the same each time.</summary>
/// <param name="operation">The operation.</param>
/// <param name="check">What it computes.</param>
internal sealed class RepeatedTask(Action operation, Func<double[]> check) : IPeerTask
{
    private int _perStretch = 1;

    public double[] Check() => check();

    public double Window(double seconds)
    {
        var window = Stopwatch.StartNew();
        var fastest = double.PositiveInfinity;
        do
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < _perStretch; i++)
            {
                operation();
            }

            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalSeconds);
        } while (window.Elapsed.TotalSeconds < seconds);

        fastest /= _perStretch;
        _perStretch = Stretch.Operations(fastest);
        return fastest;
    }
}

/// <summary>The operations that are timed together: long against the clock's grain, short against a disturbance.</summary>
internal static class Stretch
{
    private const double Seconds = 0.002;

    /// <summary>How many operations fill a stretch.</summary>
    /// <param name="operationSeconds">What one takes.</param>
    internal static int Operations(double operationSeconds) =>
        (int)Math.Clamp(Math.Round(Seconds / operationSeconds), 1, 1_000_000);
}
