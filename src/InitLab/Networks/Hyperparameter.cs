using System.Runtime.CompilerServices;

namespace InitLab.Networks;

/// <summary>What the numbers of an optimizer or a schedule have to be.</summary>
internal static class Hyperparameter
{
    /// <summary>Passes on a positive number.</summary>
    internal static double Positive(
        double value,
        string what,
        [CallerArgumentExpression(nameof(value))] string parameter = ""
    )
    {
        return double.IsFinite(value) && value > 0
            ? value
            : throw Refusal(value, $"{what} is a positive number.", parameter);
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
            : throw Refusal(value, $"{what} is a finite number of at least 0.", parameter);
    }

    /// <summary>Passes on a number from 0 to below 1.</summary>
    internal static double BelowOne(
        double value,
        string what,
        [CallerArgumentExpression(nameof(value))] string parameter = ""
    )
    {
        return value is >= 0 and < 1 ? value : throw Refusal(value, $"{what} is from 0 to below 1.", parameter);
    }

    /// <summary>Passes on a number above 0 and up to 1.</summary>
    internal static double AtMostOne(
        double value,
        string what,
        [CallerArgumentExpression(nameof(value))] string parameter = ""
    )
    {
        return value is > 0 and <= 1 ? value : throw Refusal(value, $"{what} is above 0 and at most 1.", parameter);
    }

    /// <summary>Passes on a count of at least 1.</summary>
    internal static int AtLeastOne(
        int value,
        string what,
        [CallerArgumentExpression(nameof(value))] string parameter = ""
    )
    {
        return value >= 1 ? value : throw Refusal(value, $"{what} is at least 1.", parameter);
    }

    private static ArgumentOutOfRangeException Refusal(object value, string rule, string parameter) =>
        new(parameter, value, rule);
}
