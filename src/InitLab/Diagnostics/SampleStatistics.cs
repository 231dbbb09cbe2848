using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Diagnostics;

/// <summary>Moments and quantiles of a collection of numbers.</summary>
/// <remarks>
/// Where a number is NaN, all of them are NaN; sums run in the order of the numbers, the same on every machine.
/// </remarks>
public sealed class SampleStatistics
{
    private readonly double[] _sorted;

    private SampleStatistics(double[] numbers)
    {
        if (numbers.Length == 0)
        {
            throw new ArgumentException("There are no numbers to describe: give at least one.", nameof(numbers));
        }

        Mean = OrderedSum.Mean(numbers);
        Variance = numbers.Sum(x => (x - Mean) * (x - Mean)) / numbers.Length;
        SecondMoment = numbers.Sum(x => x * x) / numbers.Length;
        _sorted = [.. numbers];
        Array.Sort(_sorted);
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>The mean.</summary>
    public double Mean { get; }

    /// <summary>The mean squared distance from the mean, divided by the count.</summary>
    public double Variance { get; }

    /// <summary>The mean of the squares: what the schemes of He and LeCun keep from layer to layer.</summary>
    public double SecondMoment { get; }

    /// <summary>The smallest number.</summary>
    public double Minimum => Quantile(0);

    /// <summary>The number with as many below as above.</summary>
    public double Median => Quantile(0.5);

    /// <summary>The largest number.</summary>
    public double Maximum => Quantile(1);

    /// <summary>Whether every number is finite.</summary>
    public bool AreFinite => double.IsFinite(_sorted[0]) && double.IsFinite(_sorted[^1]);

    /// <summary>Describes numbers.</summary>
    /// <param name="numbers">At least one.</param>
    public static SampleStatistics Of(ReadOnlySpan<double> numbers) => new(numbers.ToArray());

    /// <summary>Describes the entries of a matrix, column after column.</summary>
    /// <param name="numbers">Any matrix.</param>
    public static SampleStatistics Of(Matrix<double> numbers) => new(numbers.ToColumnMajorArray());

    /// <summary>The number below which a share of the others lies.</summary>
    /// <remarks>Interpolated at position share · (count − 1) (Hyndman and Fan 1996, definition 7).</remarks>
    /// <param name="share">From 0 (the smallest) to 1 (the largest).</param>
    public double Quantile(double share)
    {
        if (!(share is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A quantile's share is from 0 to 1.");
        }

        // Sorting puts NaN first.
        if (double.IsNaN(_sorted[0]))
        {
            return double.NaN;
        }

        var position = share * (_sorted.Length - 1);
        var below = (int)position;
        var rest = position - below;
        return rest == 0 ? _sorted[below] : ((1 - rest) * _sorted[below]) + (rest * _sorted[below + 1]);
    }

    /// <summary>Counts the numbers in bins of equal width from the smallest to the largest.</summary>
    /// <param name="bins">How many bins, at least 1.</param>
    /// <exception cref="InvalidOperationException">A number is not finite.</exception>
    public Histogram Histogram(int bins)
    {
        if (!AreFinite)
        {
            throw new InvalidOperationException(
                "Some numbers are not finite: give the range from low to high as well."
            );
        }

        // Numbers that are all equal get a bin around them.
        var (low, high) = (_sorted[0], _sorted[^1]);
        var margin = low == high ? Math.Max(0.5, Math.Abs(low) * 1e-9) : 0;
        return Histogram(low - margin, high + margin, bins);
    }

    /// <summary>Counts the numbers in bins of equal width.</summary>
    /// <param name="low">The lower end of the first bin.</param>
    /// <param name="high">The upper end of the last bin, above the lower one.</param>
    /// <param name="bins">How many bins, at least 1.</param>
    public Histogram Histogram(double low, double high, int bins)
    {
        return Diagnostics.Histogram.Of(_sorted, low, high, bins);
    }

    /// <summary>The summary, such as <c>9 numbers: mean 0.1, variance 0.98, median 0, from -2.1 to 1.9</c>.</summary>
    public override string ToString()
    {
        return $"{Count} numbers: mean {Mean:G3}, variance {Variance:G3}, median {Median:G3},"
            + $" from {Minimum:G3} to {Maximum:G3}";
    }
}
