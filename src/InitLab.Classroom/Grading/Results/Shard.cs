using System.Globalization;

namespace InitLab.Classroom.Grading.Results;

/// <summary>A part of a class: every n-th student.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
public readonly record struct Shard(int Number, int Count)
{
    private const int Most = 10_000;

    /// <summary>The whole class.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>i/n</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part, or null where the text names none.</returns>
    public static Shard? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
            text.Split('/') is [var number, var count]
            && Digits(number) is { } i
            && Digits(count) is { } n
            && i >= 1
            && i <= n
            && n <= Most
            ? new Shard(i, n)
            : null;
    }

    /// <summary>The students of this part.</summary>
    /// <param name="students">All students in their order.</param>
    public IReadOnlyList<string> Of(IReadOnlyList<string> students)
    {
        var (number, count) = this;
        return [.. students.Where((_, index) => index % count == number - 1)];
    }

    /// <summary>As it is written: <c>i/n</c>.</summary>
    public override string ToString() => $"{Number}/{Count}";

    private static int? Digits(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
