namespace InitLab.Theory;

/// <summary>Checks of the quantities that all formulas share.</summary>
internal static class Require
{
    internal static double Length(double length, string parameter) =>
        length >= 0
            ? length
            : throw new ArgumentOutOfRangeException(
                parameter,
                length,
                "A length q is the variance of a pre-activation: give a number of at least 0."
            );

    internal static double Correlation(double correlation, string parameter) =>
        correlation is >= -1 and <= 1
            ? correlation
            : throw new ArgumentOutOfRangeException(
                parameter,
                correlation,
                "A correlation is a number from -1 to 1: divide the covariance by both standard deviations."
            );

    internal static double Variance(double variance, string parameter) =>
        variance >= 0 && double.IsFinite(variance)
            ? variance
            : throw new ArgumentOutOfRangeException(
                parameter,
                variance,
                "A variance is a finite number of at least 0: give σ², not a negative or unknown number."
            );
}
