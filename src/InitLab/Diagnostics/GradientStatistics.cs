using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Diagnostics;

/// <summary>How large the entries of a gradient are.</summary>
/// <remarks>
/// The largest magnitude is taken out of the sum of squares, so that the norm of entries below 1e-162, whose squares
/// are 0, is not 0.
/// </remarks>
/// <param name="Norm">The square root of the sum of squares.</param>
/// <param name="RootMeanSquare">The norm divided by the square root of the number of entries.</param>
/// <param name="Median">The median magnitude: what a typical entry has, where a few can carry the norm.</param>
/// <param name="Largest">The largest magnitude.</param>
public sealed record GradientStatistics(double Norm, double RootMeanSquare, double Median, double Largest)
{
    /// <summary>Describes the entries of a gradient.</summary>
    /// <param name="gradient">Any matrix.</param>
    public static GradientStatistics Of(Matrix<double> gradient) => Of(gradient.ToColumnMajorArray());

    /// <summary>Describes the entries of a gradient.</summary>
    /// <param name="gradient">Any vector.</param>
    public static GradientStatistics Of(Vector<double> gradient) => Of(gradient.ToArray());

    /// <summary>The sizes, such as <c>norm 0.12, rms 0.0019, median 0.0011</c>.</summary>
    public override string ToString() => $"norm {Norm:G3}, rms {RootMeanSquare:G3}, median {Median:G3}";

    private static GradientStatistics Of(double[] entries)
    {
        if (entries.Length == 0)
        {
            throw new ArgumentException("There are no numbers to describe: give at least one.", nameof(entries));
        }

        var magnitudes = Array.ConvertAll(entries, Math.Abs);
        var largest = magnitudes.Aggregate(0.0, Math.Max);
        var norm =
            largest > 0 && double.IsFinite(largest)
                ? largest * Math.Sqrt(entries.Sum(x => x / largest * (x / largest)))
                : largest;
        var median = double.IsNaN(largest) ? double.NaN : OrderStatistic.Median(magnitudes);
        return new GradientStatistics(norm, norm / Math.Sqrt(entries.Length), median, largest);
    }
}
