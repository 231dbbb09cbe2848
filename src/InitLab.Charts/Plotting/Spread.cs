namespace InitLab.Charts.Plotting;

/// <summary>The middle and the ends of what several seeds gave.</summary>
/// <param name="Smallest">The smallest value.</param>
/// <param name="Median">The middle value, or the mean of the two middle ones.</param>
/// <param name="Largest">The largest value.</param>
internal sealed record Spread(double Smallest, double Median, double Largest)
{
    /// <summary>Measures values; what is not a number counts as +∞, which is what a diverged loss is.</summary>
    internal static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Select(value => double.IsNaN(value) ? double.PositiveInfinity : value).Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] / 2) + (sorted[middle] / 2);
        return new Spread(sorted[0], median, sorted[^1]);
    }
}
