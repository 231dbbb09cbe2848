namespace InitLab.Diagnostics;

/// <summary>How many numbers lie in each of the bins of equal width between two ends.</summary>
/// <param name="Low">The lower end of the first bin.</param>
/// <param name="High">The upper end of the last bin; a number equal to it is in that bin.</param>
/// <param name="Counts">One count per bin.</param>
/// <param name="Outside">How many numbers lie in no bin: below, above or NaN.</param>
public sealed record Histogram(double Low, double High, IReadOnlyList<int> Counts, int Outside)
{
    /// <summary>The width of a bin.</summary>
    public double BinWidth => (High - Low) / Counts.Count;

    /// <summary>Counts numbers.</summary>
    /// <param name="numbers">Any numbers.</param>
    /// <param name="low">The lower end of the first bin.</param>
    /// <param name="high">The upper end of the last bin, above the lower one.</param>
    /// <param name="bins">How many bins, at least 1.</param>
    public static Histogram Of(ReadOnlySpan<double> numbers, double low, double high, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        if (!(high > low && double.IsFinite(high - low)))
        {
            throw new ArgumentException(
                $"The range from {low} to {high} is not one: give finite ends, the lower first.",
                nameof(high)
            );
        }

        var counts = new int[bins];
        var outside = 0;
        foreach (var number in numbers)
        {
            if (number >= low && number <= high)
            {
                counts[Math.Min((int)((number - low) / (high - low) * bins), bins - 1)]++;
            }
            else
            {
                outside++;
            }
        }

        return new Histogram(low, high, counts, outside);
    }

    /// <summary>The counts, such as <c>4 bins from -1 to 1: 3 10 12 2, outside 0</c>.</summary>
    public override string ToString()
    {
        return $"{Counts.Count} bins from {Low:G4} to {High:G4}: {string.Join(' ', Counts)}, outside {Outside}";
    }
}
