namespace InitLab.Experiments;

/// <summary>One number measured for several seeds: its middle and its range.</summary>
/// <remarks>Where values are ordered, NaN counts as +∞: it comes of a training or a signal that diverged.</remarks>
public sealed record SeedValues
{
    private readonly double[] _sorted;

    /// <summary>Keeps what was measured.</summary>
    /// <param name="values">One value per seed, in the seeds' order; at least one.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public SeedValues(params IReadOnlyList<double> values)
    {
        if (values.Count == 0)
        {
            throw new ArgumentException("There is no value: measure at least 1 seed.", nameof(values));
        }

        Values = [.. values];
        _sorted = [.. values.Select(value => double.IsNaN(value) ? double.PositiveInfinity : value).Order()];
    }

    /// <summary>One value per seed, in the seeds' order.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>How many seeds there are.</summary>
    public int Seeds => _sorted.Length;

    /// <summary>The smallest value.</summary>
    public double Smallest => _sorted[0];

    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    public double Median
    {
        get
        {
            var middle = Seeds / 2;
            return Seeds % 2 == 1 ? _sorted[middle] : (_sorted[middle - 1] / 2) + (_sorted[middle] / 2);
        }
    }

    /// <summary>The mean, added in the seeds' order.</summary>
    public double Mean => Values.Aggregate(0.0, (sum, value) => sum + value) / Seeds;

    /// <summary>The largest value.</summary>
    public double Largest => _sorted[^1];

    /// <summary>The ratio of two measurements, seed by seed.</summary>
    /// <param name="dividend">What is divided.</param>
    /// <param name="divisor">By what, for the same seeds.</param>
    /// <exception cref="ArgumentException">They have different numbers of seeds.</exception>
    public static SeedValues operator /(SeedValues dividend, SeedValues divisor) => Divide(dividend, divisor);

    /// <summary>The ratio of two measurements, seed by seed.</summary>
    /// <param name="dividend">What is divided.</param>
    /// <param name="divisor">By what, for the same seeds.</param>
    /// <exception cref="ArgumentException">They have different numbers of seeds.</exception>
    public static SeedValues Divide(SeedValues dividend, SeedValues divisor)
    {
        return dividend.Seeds == divisor.Seeds
            ? new SeedValues([.. dividend.Values.Zip(divisor.Values, (a, b) => a / b)])
            : throw new ArgumentException(
                $"{dividend.Seeds} seeds are not {divisor.Seeds} seeds: divide measurements of the same seeds.",
                nameof(divisor)
            );
    }

    /// <summary>A number made of each seed's value, such as its square root.</summary>
    /// <param name="function">From value to number.</param>
    public SeedValues Map(Func<double, double> function) => new([.. Values.Select(function)]);

    /// <summary>The summary, such as <c>median 0.52 [0.4, 0.61], n = 8</c>.</summary>
    public override string ToString() => $"median {Median:G4} [{Smallest:G4}, {Largest:G4}], n = {Seeds}";

    /// <summary>Whether the same seeds gave the same values.</summary>
    /// <param name="other">What to compare with.</param>
    public bool Equals(SeedValues? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Seeds;
}
