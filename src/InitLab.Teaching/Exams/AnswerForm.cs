using System.Globalization;

namespace InitLab.Teaching.Exams;

/// <summary>How an answer is to be written: what the question asks for, and a number in that form.</summary>
public sealed class AnswerForm
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const double Nearest = 0.02;
    private const double Sloppiness = 1e-4;
    private const double Largest = 1e6;
    private const double Smallest = 1e-6;
    private const int LongestExponent = 3;

    private readonly Func<double, string> _write;
    private readonly Func<double, bool> _isPlain;
    private readonly Func<double, double, bool> _parts;

    private AnswerForm(
        string instruction,
        Func<double, string> write,
        Func<double, bool> isPlain,
        Func<double, double, bool> parts
    )
    {
        (Instruction, _write, _isPlain, _parts) = (instruction, write, isPlain, parts);
    }

    /// <summary>A count.</summary>
    public static AnswerForm Count { get; } =
        new(
            "Answer with a whole number.",
            value => value.ToString("F0", CultureInfo.InvariantCulture),
            value => value == Math.Truncate(value),
            (right, wrong) => right != wrong
        );

    /// <summary>A number rounded to three significant digits.</summary>
    public static AnswerForm ThreeDigits { get; } =
        new(
            "Round to three significant digits.",
            Rounded,
            value =>
                Math.Abs(value) is >= Smallest and <= Largest
                && Rounded(value * (1 - Sloppiness)) == Rounded(value * (1 + Sloppiness)),
            (right, wrong) => Math.Abs(wrong - right) > Nearest * Math.Abs(right)
        );

    /// <summary>What a question says about it.</summary>
    public string Instruction { get; }

    /// <summary>A number in this form, such as <c>0.0884</c> or <c>1.05 · 10⁶</c>.</summary>
    /// <param name="value">A finite number.</param>
    public string Of(double value) => _write(value);

    /// <summary>Whether one reads the same when a step before was rounded: no place near a tie.</summary>
    internal bool IsPlain(double value) => _isPlain(value);

    /// <summary>Whether a wrong answer is so far from the right one that rounding explains nothing.</summary>
    internal bool Parts(double right, double wrong) => _parts(right, wrong);

    private static string Rounded(double value)
    {
        var written = value.ToString("E2", CultureInfo.InvariantCulture);
        var split = written.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(written[(split + 1)..], CultureInfo.InvariantCulture);
        var text =
            Math.Abs(exponent) <= LongestExponent
                ? double.Parse(written, CultureInfo.InvariantCulture)
                    .ToString($"F{Math.Max(0, 2 - exponent)}", CultureInfo.InvariantCulture)
                : $"{written[..split]} · 10{Raised(exponent)}";
        return text.Replace('-', '−');
    }

    private static string Raised(int exponent) =>
        string.Concat(
            exponent.ToString(CultureInfo.InvariantCulture).Select(letter => letter == '-' ? '⁻' : Digits[letter - '0'])
        );
}
