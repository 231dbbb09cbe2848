using System.Globalization;
using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>A JSON number as Python writes it, so that Jupyter's next save changes nothing.</summary>
internal static class PythonNumber
{
    // Python's repr leaves the plain notation below 1e-4 and from 1e16 on; .NET's borders are others.
    private const int LowestPlainExponent = -4;
    private const int FirstScientificExponent = 16;

    internal static string Of(JsonValue value)
    {
        if (value.TryGetValue<double>(out var number) && !double.IsFinite(number))
        {
            // JSON has no such number; charts read null as a gap.
            return "null";
        }

        var raw = value.ToJsonString();
        return raw.AsSpan().ContainsAny(".eE") ? Repr(double.Parse(raw, CultureInfo.InvariantCulture)) : raw;
    }

    private static string Repr(double value)
    {
        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
        {
            return sign + "0.0";
        }

        // The shortest text that reads back as the same number, split into digits and a power of ten.
        var parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var mantissa = parts[0];
        var point = mantissa.Contains('.') ? mantissa.IndexOf('.') : mantissa.Length;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var power = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var exponent = power + point - 1 - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        return sign
            + (
                exponent is >= LowestPlainExponent and < FirstScientificExponent
                    ? Plain(digits, exponent)
                    : Scientific(digits, exponent)
            );
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        var padded = digits.PadRight(exponent + 2, '0');
        return padded[..(exponent + 1)] + "." + padded[(exponent + 1)..];
    }

    private static string Scientific(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        var power = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        return $"{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{power}";
    }
}
