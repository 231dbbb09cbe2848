namespace InitLab.Numerics;

/// <summary>Sums that run in the order of the numbers, the same on every machine.</summary>
/// <remarks>
/// A library's sum may run in as many lanes as the machine has, or change its order in a next version.
/// </remarks>
internal static class OrderedSum
{
    /// <summary>((x₁ + x₂) + x₃) + …, and 0 for no numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    internal static double Of(ReadOnlySpan<double> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    /// <summary>The sum divided by the count.</summary>
    /// <param name="numbers">At least one.</param>
    internal static double Mean(ReadOnlySpan<double> numbers) => Of(numbers) / numbers.Length;
}
