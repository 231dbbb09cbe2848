using System.Runtime.CompilerServices;

namespace InitLab.Initialization;

/// <summary>What the numbers of a scheme have to be.</summary>
internal static class Require
{
    /// <summary>Passes on a finite number.</summary>
    internal static double Finite(
        double value,
        string what,
        [CallerArgumentExpression(nameof(value))] string parameter = ""
    )
    {
        return double.IsFinite(value) ? value : throw Refusal(value, what, "a finite number", parameter);
    }

    /// <summary>Passes on a finite number above 0.</summary>
    internal static double Positive(
        double value,
        string what,
        [CallerArgumentExpression(nameof(value))] string parameter = ""
    )
    {
        return double.IsFinite(value) && value > 0
            ? value
            : throw Refusal(
                value,
                what,
                "a positive number; for weights that are all zero, use Initializers.Zeros",
                parameter
            );
    }

    /// <summary>Passes on a finite number of at least 0.</summary>
    internal static double NotNegative(
        double value,
        string what,
        [CallerArgumentExpression(nameof(value))] string parameter = ""
    )
    {
        return double.IsFinite(value) && value >= 0
            ? value
            : throw Refusal(value, what, "a finite number of at least 0", parameter);
    }

    private static ArgumentOutOfRangeException Refusal(double value, string what, string rule, string parameter)
    {
        return new ArgumentOutOfRangeException(parameter, value, $"{what} is {value}: give {rule}.");
    }
}
