using System.Globalization;

namespace InitLab.Charts.Rendering;

/// <summary>Numbers as a reader meets them: at most four significant digits, the same on every machine.</summary>
public static class NumberText
{
    private const string FourDigits = "G4";
    private const double LargestExactCount = 1e9;

    /// <summary>The number in text, such as <c>0.1234</c>, <c>1.5e-9</c>, <c>∞</c> or <c>not a number</c>.</summary>
    /// <param name="value">Any number.</param>
    public static string Of(double value)
    {
        return value switch
        {
            double.PositiveInfinity => "∞",
            double.NegativeInfinity => "−∞",
            double.NaN => "not a number",
            _ => Written(Round(value)),
        };
    }

    /// <summary>
    /// The number rounded to four significant digits; a whole number below 10⁹ is a count and stays exact.
    /// </summary>
    /// <param name="value">A finite number; −0 becomes 0.</param>
    public static double Round(double value)
    {
        if (Math.Abs(value) < LargestExactCount && value == Math.Truncate(value))
        {
            return value == 0 ? 0 : value;
        }

        return double.Parse(value.ToString(FourDigits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static string Written(double rounded)
    {
        return Math.Abs(rounded) is 0 or (>= 1e-4 and < LargestExactCount)
            ? rounded.ToString("0.########", CultureInfo.InvariantCulture)
            : rounded.ToString("0.###e0", CultureInfo.InvariantCulture);
    }
}
